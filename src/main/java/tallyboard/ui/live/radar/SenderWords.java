package tallyboard.ui.live.radar;

import java.util.Optional;

/**
 * The encoder that belongs to the selected lane, and whether it is the one that sends.
 *
 * @param identity what the encoder on air is, in a sentence
 * @param isWrong the one on air does not belong here
 * @param remedy what helps when the encoder of another room is on air here
 * @param label what the button for it says
 */
public record SenderWords(
        Known known, String identity, boolean isWrong, Offers offers, Optional<Remedy> remedy, String label) {
    /**
     * Who is known.
     *
     * @param check when it was checked and what it sent
     */
    public record Known(String name, String check) {}

    /** Whether the one on air can be kept as the known one, and whether there is one to forget. */
    public record Offers(boolean canKeep, boolean canForget) {}

    static final SenderWords NONE =
            new SenderWords(new Known("", ""), "", false, new Offers(false, false), Optional.empty(), "");
}
