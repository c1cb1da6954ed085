/**
 * Opens and closes the rooms by the clock, and tells each stream whether what comes next is recorded.
 *
 * <p>Uses {@code stream} and {@code agenda}. Acts when its {@code tick} is called, on the caller's thread, in the name of
 * the plan. Every act of the plan happens once, at its moment: whoever opens or closes a room by hand in between has the
 * last word until the next act. A room is never closed while it is live. How far each track is, is stored, so that a
 * restart neither repeats an act nor misses one.
 */
package tallyboard.desk.gates;
