package tallyboard.ui.schedule.review;

/** A line of the review: the head of a group, or a change in it. */
sealed interface Line {
    /** @param ticked how many of them are chosen */
    record Head(ChangeGroup group, int changes, int ticked) implements Line {}

    record Changed(ChangeRow row) implements Line {}
}
