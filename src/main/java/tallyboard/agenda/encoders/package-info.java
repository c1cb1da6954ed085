/**
 * The encoders that a venue knows: which machine feeds which stream, and what it sent when it was checked.
 *
 * <p>Values and one port. An encoder is known by stream, not by track, because the backup of a room is another machine than
 * its main encoder. Nothing in here is a secret: an address and a program's name open no door.
 */
package tallyboard.agenda.encoders;
