package tallyboard.ui.log;

import tallyboard.stream.event.LogEntry;

/** What a line is about, as the log is sifted. */
public enum LogKind {
    ENCODERS,
    RECORDINGS,
    GATES,
    KEYS,
    REFUSALS,
    SCHEDULE;

    static LogKind of(LogEntry entry) {
        return switch (entry.fact()) {
            case CONNECTED,
                    ACTIVE,
                    DISCONNECTED,
                    IDLE,
                    ENCODER_NAMED,
                    STALLED,
                    RESUMED,
                    WINDOW_EXTENDED,
                    RECOVERED,
                    SIMULCAST_CREATED,
                    SIMULCAST_IDLE,
                    SIMULCAST_STARTING,
                    SIMULCAST_BROADCASTING,
                    SIMULCAST_ERRORED,
                    SIMULCAST_DELETED,
                    SIMULCAST_STOPPED,
                    SIMULCAST_STARTED,
                    ENGINE_LOST,
                    ENGINE_BACK,
                    ALARM_ACKNOWLEDGED,
                    ALARM_SHELVED -> ENCODERS;
            case RECORDING,
                    NOT_RECORDING,
                    ASSET_CREATED,
                    ASSET_UPDATED,
                    ASSET_DELETED,
                    ASSET_READY,
                    ASSET_ERRORED,
                    ASSET_COMPLETED,
                    ASSET_SEALED,
                    RECORDING_FAILED,
                    RECORDING_INTERRUPTED,
                    RECORDING_LOST,
                    NEXT_TALK -> RECORDINGS;
            case ENABLED, ENABLED_ANYWAY, DISABLED, FINISHED -> GATES;
            case KEY_COPIED, KEY_SHOWN, KEY_HANDED_OFF -> KEYS;
            case ENCODER_REFUSED -> REFUSALS;
            case UPDATED -> entry.details().containsKey("form") ? KEYS : SCHEDULE;
            case CREATED,
                    DELETED,
                    WARNING,
                    API_CHANGED,
                    EVENT_OPENED,
                    EVENT_RESTORED,
                    SCHEDULE_IMPORTED,
                    SCHEDULE_UPDATED,
                    NETWORK_OPENED,
                    NETWORK_CLOSED,
                    REHEARSAL_ENTERED,
                    REHEARSAL_LEFT -> SCHEDULE;
        };
    }
}
