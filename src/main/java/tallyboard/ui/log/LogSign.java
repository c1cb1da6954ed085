package tallyboard.ui.log;

import org.kordamp.ikonli.feather.Feather;
import tallyboard.stream.event.Fact;
import tallyboard.ui.kit.Role;

/** The small sign in front of a line of the log, and how loud it is. */
public record LogSign(Feather icon, Role role) {
    public static LogSign of(Fact fact) {
        return switch (fact) {
            case CREATED -> quiet(Feather.PLUS);
            case UPDATED -> quiet(Feather.EDIT_2);
            case DELETED, ASSET_DELETED -> quiet(Feather.TRASH_2);
            case ENABLED -> quiet(Feather.POWER);
            case ENABLED_ANYWAY -> new LogSign(Feather.CHECK_SQUARE, Role.ATTENTION);
            case DISABLED -> quiet(Feather.SLASH);
            case CONNECTED, ACTIVE, ENCODER_NAMED, RESUMED -> quiet(Feather.RADIO);
            case RECORDING, NOT_RECORDING, ASSET_CREATED, ASSET_UPDATED, ASSET_READY, ASSET_COMPLETED ->
                quiet(Feather.FILM);
            case ASSET_SEALED -> quiet(Feather.CHECK_CIRCLE);
            case FINISHED, IDLE -> quiet(Feather.CHECK);
            case KEY_COPIED, KEY_SHOWN, KEY_HANDED_OFF -> quiet(Feather.KEY);
            case NEXT_TALK -> quiet(Feather.SKIP_FORWARD);
            case SIMULCAST_CREATED,
                    SIMULCAST_IDLE,
                    SIMULCAST_STARTING,
                    SIMULCAST_BROADCASTING,
                    SIMULCAST_DELETED,
                    SIMULCAST_STOPPED,
                    SIMULCAST_STARTED -> quiet(Feather.CAST);
            case SIMULCAST_ERRORED -> new LogSign(Feather.CAST, Role.ATTENTION);
            case WINDOW_EXTENDED -> quiet(Feather.CLOCK);
            case RECOVERED -> quiet(Feather.CHECK);
            case EVENT_OPENED, EVENT_RESTORED -> quiet(Feather.FOLDER);
            case SCHEDULE_IMPORTED, SCHEDULE_UPDATED -> quiet(Feather.CALENDAR);
            case WARNING -> new LogSign(Feather.ALERT_TRIANGLE, Role.ATTENTION);
            case API_CHANGED -> quiet(Feather.TERMINAL);
            case ENGINE_BACK -> quiet(Feather.WIFI);
            case ENGINE_LOST -> new LogSign(Feather.WIFI_OFF, Role.ATTENTION);
            case NETWORK_OPENED, NETWORK_CLOSED -> quiet(Feather.SHARE_2);
            case REHEARSAL_ENTERED, REHEARSAL_LEFT -> quiet(Feather.TARGET);
            case ALARM_ACKNOWLEDGED, ALARM_SHELVED -> quiet(Feather.BELL);
            case DISCONNECTED -> new LogSign(Feather.WIFI, Role.ATTENTION);
            case ENCODER_REFUSED -> new LogSign(Feather.SLASH, Role.ATTENTION);
            case STALLED -> new LogSign(Feather.ALERT_TRIANGLE, Role.ATTENTION);
            case RECORDING_LOST -> new LogSign(Feather.FILM, Role.ATTENTION);
            case ASSET_ERRORED, RECORDING_FAILED, RECORDING_INTERRUPTED ->
                new LogSign(Feather.ALERT_TRIANGLE, Role.CRITICAL);
        };
    }

    private static LogSign quiet(Feather icon) {
        return new LogSign(icon, Role.OFF);
    }
}
