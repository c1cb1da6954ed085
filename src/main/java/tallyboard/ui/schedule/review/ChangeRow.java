package tallyboard.ui.schedule.review;

import tallyboard.agenda.update.Change;
import tallyboard.ui.schedule.plan.Sign;

/**
 * One change as it is read.
 *
 * @param isTicked as it is chosen now
 * @param title the talk or the room
 * @param when day, time and room as they are here now
 * @param sentence what would be different
 */
record ChangeRow(
        Change change, ChangeGroup group, boolean isTicked, Sign sign, String title, String when, String sentence) {}
