package tallyboard.ui.schedule.plan;

import tallyboard.ui.kit.Headline;

/** The small sign before the second line of a block. Shapes differ, so that nobody needs the colour. */
public enum Sign {
    NONE,
    LIVE,
    CHECK,
    BAD,
    RECONNECTING,
    CONNECTING,
    FINISHING,
    READY,
    DISABLED,
    RECORDED,
    FAILED,
    NOT_RECORDED,
    LATER,
    MOVED,
    CANCELLED,
    EDITED,
    ASSUMED,
    CHANGED;

    public static Sign of(Headline headline) {
        return valueOf(headline.name());
    }
}
