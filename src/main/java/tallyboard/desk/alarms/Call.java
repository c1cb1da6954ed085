package tallyboard.desk.alarms;

/** What is to be heard. */
public enum Call {
    /** One soft tone, once. */
    ATTENTION,
    /** Two tones, again and again until somebody acknowledges. */
    ACT_NOW,
    /** Short: nothing is wrong any more. */
    ALL_CLEAR
}
