package tallyboard.ui.live.state;

/** What a producer can do to a lane. */
public enum Verb {
    ENABLE,
    COPY_KEY,
    HAND_OFF,
    NEXT_TALK,
    MARK,
    EXTEND,
    ADD_STREAM,
    DISABLE,
    COMPLETE,
    FINISH,
    RESET_KEY;

    /** What viewers get changes by it, so a locked desk wants it held. */
    public boolean reachesTheAudience() {
        return this == ENABLE || this == DISABLE || this == NEXT_TALK || this == EXTEND;
    }
}
