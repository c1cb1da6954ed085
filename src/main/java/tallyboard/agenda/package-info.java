/**
 * The conference: its name, its zone, its tracks in order, and which streams a track has.
 *
 * <p>Values and one port, no threads. Uses {@code stream} for ids only: a track names the streams of its room. One
 * stream for a track is the normal case; rooms that overlap in time need one each.
 */
package tallyboard.agenda;
