package tallyboard.ui.schedule.plan;

import tallyboard.agenda.SessionId;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.plan.SessionState.Stage;

/**
 * One session as it is drawn.
 *
 * @param span as planned; an overrun moves what is expected, never this
 * @param place beside others that overlap with it in the same room
 */
public record BlockRow(SessionId id, Span span, Place place, Look look, Words words) {

    /** The so-many-th of so many side by side, counted from 0. */
    public record Place(int index, int of) {
        public static final Place ALONE = new Place(0, 1);
    }

    /**
     * @param role of the bar at its left while it is on
     * @param isPending a new version of the schedule would change it
     */
    public record Look(Stage stage, Role role, boolean isPending) {}

    /**
     * @param sign before the second line
     * @param signRole its colour
     * @param strong what comes first in the second line, in the stronger hand
     * @param rest after it
     * @param spoken all of it in one sentence for a screen reader
     */
    public record Words(String title, Sign sign, Role signRole, String strong, String rest, String spoken) {}
}
