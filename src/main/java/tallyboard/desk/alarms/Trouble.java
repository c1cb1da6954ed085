package tallyboard.desk.alarms;

/**
 * Something that is wrong now.
 *
 * @param place whose trouble it is, such as a stream; the same one means the same place
 */
public record Trouble(String place, Cause cause, Level level) {
    /** What an alarm is about; the same cause at the same place is the same alarm, however bad it gets. */
    public enum Cause {
        /** Nothing comes: from a few silent seconds to an encoder that is gone. */
        SIGNAL,
        RECORDING,
        SOUND,
        BITRATE,
        FRAME_RATE,
        KEY_PICTURES,
        DRIFT,
        /** Who sends does not belong there. */
        ENCODER,
        RECONNECTS
    }

    /** Whether to look, or to act. */
    public enum Level {
        ATTENTION,
        ACT_NOW
    }
}
