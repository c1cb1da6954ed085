package tallyboard.media;

/** What the time between two encoder sessions becomes in the recording. */
public enum GapStyle {
    /** Stream time goes on from the end of what was written. */
    CLOSED,
    /** Stream time goes on by as much as was lost. */
    REAL,
    /** As {@link #REAL}, and a slate stands there. */
    SLATE
}
