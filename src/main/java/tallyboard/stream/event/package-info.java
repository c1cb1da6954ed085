/**
 * What happened: the facts of the event log, their announcement, and the port that makes them durable first.
 *
 * <p>Values and one port. Every announced event carries the whole new record, so a watcher never asks back.
 */
package tallyboard.stream.event;
