package tallyboard.ui.schedule.plan;

import tallyboard.ui.kit.Role;

/**
 * How a session is now, beyond its plan.
 *
 * @param stage where it is in its life
 * @param role of its sign, and of its bar while it is on
 * @param words such as {@code LIVE, −2:29 left} or {@code recorded 43:58}; empty when there is nothing to say
 * @param spoken the same for a screen reader; changes with the state and each minute, not each second
 */
public record SessionState(Stage stage, Sign sign, Role role, String words, String spoken) {

    /** Where a session is in its life. */
    public enum Stage {
        COMING,
        ON,
        OVER
    }

    /** Nothing is known beyond the plan. */
    public static SessionState plain(Stage stage) {
        return new SessionState(stage, Sign.NONE, Role.OFF, "", "");
    }
}
