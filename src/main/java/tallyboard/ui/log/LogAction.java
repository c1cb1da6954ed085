package tallyboard.ui.log;

import java.util.Optional;
import tallyboard.ui.kit.Messages;

/** The one place that a line of the log leads to. */
public enum LogAction {
    /** Who was turned away, and what helps. */
    RESOLVE,
    RECORDINGS,
    SCHEDULE;

    static Optional<LogAction> of(LogRow row) {
        return switch (row.entry().fact()) {
            case ENCODER_REFUSED -> Optional.of(RESOLVE);
            case ASSET_SEALED, ASSET_ERRORED, RECORDING_FAILED, RECORDING_INTERRUPTED, RECORDING_LOST ->
                Optional.of(RECORDINGS);
            case SCHEDULE_IMPORTED, SCHEDULE_UPDATED -> Optional.of(SCHEDULE);
            default -> Optional.empty();
        };
    }

    String label() {
        return Messages.text("log.action." + name());
    }
}
