/**
 * A new version of the schedule over one that is there: every difference, loudest first, applied one by one by choice.
 *
 * <p>FX thread. A version that waits changes nothing; it is compared anew whenever the desk's own agenda changes, so that
 * what is shown is what would happen. What was only guessed to be the same talk, and what would remove much, is not
 * ticked beforehand. Keys stay with their rooms, whatever moves.
 */
package tallyboard.ui.schedule.review;
