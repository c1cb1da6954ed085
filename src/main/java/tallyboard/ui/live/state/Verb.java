package tallyboard.ui.live.state;

/** What a producer can do to a lane. */
public enum Verb {
    ENABLE,
    COPY_KEY,
    NEXT_TALK,
    MARK,
    EXTEND,
    ADD_STREAM,
    DISABLE,
    COMPLETE,
    FINISH,
    RESET_KEY
}
