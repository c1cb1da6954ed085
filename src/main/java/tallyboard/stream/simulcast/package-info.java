/**
 * Where a live stream is pushed on to: its targets, what each of them does at the moment, and the ports between the engine,
 * which owns the targets, and whoever carries the media there.
 *
 * <p>Both the key of a target and its address are secrets: many services put the key into the address. Their text forms
 * show scheme, host and application only.
 */
package tallyboard.stream.simulcast;
