package tallyboard.ui.schedule.plan;

import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Role;

/**
 * How a track is now.
 *
 * @param words the headline word with its time, such as {@code LIVE 34:17}
 */
public record TrackState(Headline headline, Role role, String words) {
    /** Of a track that has no stream. */
    public static final TrackState NONE = new TrackState(Headline.DISABLED, Role.OFF, Headline.DISABLED.word());

    /** Something arrives, or did a moment ago. */
    public boolean isOnAir() {
        return switch (headline) {
            case LIVE, CHECK, BAD, RECONNECTING, CONNECTING -> true;
            case DISABLED, READY, FINISHING -> false;
        };
    }
}
