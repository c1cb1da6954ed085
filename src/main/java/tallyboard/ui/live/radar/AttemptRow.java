package tallyboard.ui.live.radar;

import java.util.Optional;

/**
 * One encoder that was turned away, however often.
 *
 * @param when the last time, or from when to when and how often
 * @param who its name and address
 * @param why with whose encoder it is, as far as that is known
 * @param remedy what helps
 * @param label what the button for it says, empty without one
 */
public record AttemptRow(String when, String who, String why, Optional<Remedy> remedy, String label) {
    /** All of it in one sentence. */
    public String spoken() {
        return when + ". " + who + ". " + why;
    }
}
