/**
 * The conference and its agenda: tracks in order, which streams a track has, and the sessions that are held in them.
 *
 * <p>Values and two ports, no threads. Uses {@code stream} for ids only: a track names the streams of its room. One
 * stream for a track is the normal case; rooms that overlap in time need one each. A {@link tallyboard.agenda.Talk} is
 * what a schedule publishes, a {@link tallyboard.agenda.Session} is that talk on this desk, with what the producer
 * changed kept apart, so that a new version of the schedule replaces the one and leaves the other. Keys stay with the
 * room: a session that moves takes no stream along.
 */
package tallyboard.agenda;
