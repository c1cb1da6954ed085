package tallyboard.stream.key;

import java.time.Instant;

/**
 * How a key reached a room, the last time it did.
 *
 * @param to where it went: an address, a file's name, or empty where nobody can know
 */
public record HandOff(Instant at, Way way, String to) {
    /** The ways in which a key is handed off. */
    public enum Way {
        OBS_PUSH,
        ONE_TIME_PAGE,
        OBS_PROFILE,
        QR_CODE,
        FFMPEG,
        PRINTED_CARD;

        /** Whether somebody's eyes have the key afterwards. */
        public boolean isSeen() {
            return this == QR_CODE || this == PRINTED_CARD;
        }

        /** Whether the key lies on the clipboard of the desk afterwards. */
        public boolean isCopied() {
            return this == FFMPEG;
        }
    }
}
