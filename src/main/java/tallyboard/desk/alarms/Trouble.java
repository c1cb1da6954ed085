package tallyboard.desk.alarms;

import java.time.Duration;

/**
 * Something that is wrong now.
 *
 * @param place whose trouble it is, such as a stream; the same one means the same place
 */
public record Trouble(String place, Cause cause, Level level) {
    /** What an alarm is about; the same cause at the same place is the same alarm, however bad it gets. */
    public enum Cause {
        /** Nothing comes: from a few silent seconds to an encoder that is gone. */
        SIGNAL(Good.WAITS),
        RECORDING(Good.WAITS),
        SOUND(Good.WAITS),
        BITRATE(Good.HAS_WAITED),
        FRAME_RATE(Good.HAS_WAITED),
        KEY_PICTURES(Good.HAS_WAITED),
        DRIFT(Good.HAS_WAITED),
        /** Who sends does not belong there. */
        ENCODER(Good.WAITS),
        RECONNECTS(Good.HAS_WAITED),
        /** A second encoder tried a key that is on air. */
        SECOND_ENCODER(Good.WAITS),
        /** Somebody tried a key that was taken back. */
        OLD_KEY(Good.WAITS),
        /** The encoder of another room tried here. */
        OTHER_ROOM(Good.WAITS),
        /** The disk is soon full. */
        DISK(Good.WAITS),
        /** The folder of the recordings does not answer. */
        FOLDER(Good.WAITS),
        /** This computer's clock was set. */
        CLOCK(Good.WAITS);

        private final Good good;

        Cause(Good good) {
            this.good = good;
        }

        /** How long it must be gone. */
        Duration good() {
            return good.time;
        }
    }

    /** Whether whoever reports a cause has already waited until it was good for ten seconds. */
    private enum Good {
        HAS_WAITED(Duration.ZERO),
        WAITS(Duration.ofSeconds(10));

        private final Duration time;

        Good(Duration time) {
            this.time = time;
        }
    }

    /** Whether to look, or to act. */
    public enum Level {
        ATTENTION,
        ACT_NOW
    }
}
