package tallyboard.ui.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import tallyboard.stream.Actor;
import tallyboard.stream.event.LogEntry;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.kit.discretion.Told;

/**
 * One line of the log as it is read.
 *
 * @param entry the newest fact it stands for
 * @param since when the first of them was
 * @param at when the newest was, at the venue
 * @param track empty when it belongs to none
 * @param told what happened, in words
 * @param repeats how many equal facts in a row it stands for
 */
public record LogRow(
        LogEntry entry, Instant since, ZonedDateTime at, Optional<TrackName> track, Told told, int repeats) {

    /** What happened, in words. */
    public String sentence() {
        return told.text();
    }

    /** The same with nothing left out, for a file. */
    public LogRow whole() {
        return new LogRow(entry, since, at, track, told.whole(), repeats);
    }

    public LocalDate day() {
        return at.toLocalDate();
    }

    /** At the venue, with seconds. */
    public String time() {
        return Figures.timeWithSeconds(entry.at(), at.getZone());
    }

    /** Of the track, empty when it belongs to none. */
    public String letter() {
        return track.map(TrackName::letter).orElse("");
    }

    /** Of the track, empty when it belongs to none. */
    public String room() {
        return track.map(TrackName::room).orElse("");
    }

    /** Who did it: the desk, its plan, the API or a token of it by name, the engine. */
    public String who() {
        return switch (entry.by()) {
            case "desk" -> Messages.text("log.who.desk");
            case "plan" -> Messages.text("log.who.plan");
            case "api" -> Messages.text("log.who.api");
            case "engine" -> Messages.text("log.who.engine");
            default -> told.now().person(entry.by());
        };
    }

    /** The sentence, and how often it is true. */
    public String repeated() {
        return repeats == 1 ? sentence() : Messages.text("log.repeated", sentence(), repeats);
    }

    /** × 4, where it repeats. */
    public String times() {
        return Messages.text("log.times", repeats);
    }

    /** All of it in one sentence, where there is no column for who did it. */
    public String said() {
        if (entry.by().equals(Actor.PLAN.name())) {
            return Messages.text("log.byPlan", repeated());
        }
        if (entry.by().equals(Actor.DESK.name()) || entry.by().equals(Actor.ENGINE.name())) {
            return repeated();
        }
        var who = entry.by().equals(Actor.API.name()) ? Messages.text("log.theApi") : who();
        return Messages.text("log.askedBy", repeated(), who);
    }

    public LogKind kind() {
        return LogKind.of(entry);
    }

    /** A step on the way that a producer need not see while the show runs. */
    public boolean isMinor() {
        return switch (entry.fact()) {
            case RECORDING,
                    ASSET_CREATED,
                    ASSET_UPDATED,
                    ASSET_READY,
                    ASSET_COMPLETED,
                    ENCODER_NAMED,
                    SIMULCAST_IDLE,
                    SIMULCAST_STARTING -> true;
            case CREATED,
                    UPDATED,
                    DELETED,
                    ENABLED,
                    ENABLED_ANYWAY,
                    DISABLED,
                    CONNECTED,
                    NOT_RECORDING,
                    ACTIVE,
                    DISCONNECTED,
                    IDLE,
                    ASSET_ERRORED,
                    ASSET_DELETED,
                    WARNING,
                    API_CHANGED,
                    ASSET_SEALED,
                    KEY_COPIED,
                    KEY_SHOWN,
                    KEY_HANDED_OFF,
                    STALLED,
                    RESUMED,
                    FINISHED,
                    NEXT_TALK,
                    WINDOW_EXTENDED,
                    RECORDING_FAILED,
                    RECORDING_INTERRUPTED,
                    RECORDING_LOST,
                    RECOVERED,
                    SIMULCAST_CREATED,
                    SIMULCAST_BROADCASTING,
                    SIMULCAST_ERRORED,
                    SIMULCAST_DELETED,
                    SIMULCAST_STOPPED,
                    SIMULCAST_STARTED,
                    ENCODER_REFUSED,
                    EVENT_OPENED,
                    EVENT_RESTORED,
                    SCHEDULE_IMPORTED,
                    SCHEDULE_UPDATED,
                    NETWORK_OPENED,
                    NETWORK_CLOSED,
                    REHEARSAL_ENTERED,
                    REHEARSAL_LEFT,
                    ENGINE_LOST,
                    ENGINE_BACK,
                    ALARM_ACKNOWLEDGED,
                    ALARM_SHELVED -> false;
        };
    }
}
