package tallyboard.ui.settings;

import java.util.List;
import tallyboard.settings.Settings.Exposure;

/**
 * What there is to say about the way in.
 *
 * @param isFixed the command line says it, so it cannot be chosen
 * @param server what encoders type; empty when nobody could reach it
 * @param others further addresses of this computer
 * @param check what is known of the way from the rooms; empty when there is nothing to know
 * @param isTrouble the check needs the user
 */
public record NetworkWords(
        Exposure exposure, boolean isFixed, String server, List<String> others, String check, boolean isTrouble) {
    public NetworkWords {
        others = List.copyOf(others);
    }

    public boolean isOpen() {
        return exposure == Exposure.NETWORK;
    }
}
