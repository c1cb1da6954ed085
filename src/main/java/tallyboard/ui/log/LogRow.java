package tallyboard.ui.log;

import tallyboard.stream.event.LogEntry;

/**
 * One line of the log as it is read.
 *
 * @param entry the newest fact it stands for
 * @param time at the venue, with seconds
 * @param letter of the track, empty when it belongs to none
 * @param sentence what happened, in words
 * @param repeats how many equal facts in a row it stands for
 */
public record LogRow(LogEntry entry, String time, String letter, String sentence, int repeats) {
    /** A step on the way that a producer need not see while the show runs. */
    public boolean isMinor() {
        return switch (entry.fact()) {
            case RECORDING, ASSET_CREATED, ASSET_UPDATED, ASSET_READY, ASSET_COMPLETED, ENCODER_NAMED -> true;
            case CREATED,
                    UPDATED,
                    DELETED,
                    ENABLED,
                    DISABLED,
                    CONNECTED,
                    NOT_RECORDING,
                    ACTIVE,
                    DISCONNECTED,
                    IDLE,
                    ASSET_ERRORED,
                    ASSET_SEALED,
                    KEY_COPIED,
                    KEY_SHOWN,
                    STALLED,
                    RESUMED,
                    FINISHED,
                    NEXT_TALK,
                    WINDOW_EXTENDED,
                    RECORDING_FAILED,
                    RECOVERED,
                    ENCODER_REFUSED -> false;
        };
    }
}
