package tallyboard.ui.settings.health;

/** The fields of a limit. */
public enum LimitField {
    ATTENTION,
    ACT_NOW,
    SECONDS
}
