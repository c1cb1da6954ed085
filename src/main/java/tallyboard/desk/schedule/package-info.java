/**
 * Bringing a schedule onto the desk: fetch the file, show what it would change, apply what the producer chose.
 *
 * <p>Uses {@code agenda} and the desk's own tracks and sessions; runs on the caller's thread and blocks on disk and
 * network. Nothing changes before {@code apply}. Tracks are made first and the agenda is changed last, in one step: when
 * it dies between the two there are empty tracks, never a session in a room that is not there.
 */
package tallyboard.desk.schedule;
