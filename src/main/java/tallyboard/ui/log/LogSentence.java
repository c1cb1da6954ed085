package tallyboard.ui.log;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tallyboard.desk.alarms.Trouble;
import tallyboard.stream.asset.Recordings.Interruption;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.kit.discretion.Told;

/** A fact of the log in the desk's words. */
final class LogSentence {
    private static final Set<String> RESETS = Set.of("keep_connected", "cut", "let_finish");
    private static final Set<String> WAYS_TO_END =
            Set.of("intended", "closed", "broke_protocol", "timed_out", "dropped", "restart");

    private static final Set<String> WAYS_TO_HAND_OFF =
            Set.of("obs_push", "one_time_page", "obs_profile", "qr_code", "ffmpeg", "printed_card");

    private static final Set<String> INTERRUPTIONS = Stream.of(Interruption.values())
            .map(why -> why.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private static final Set<String> TROUBLES = Stream.of(TargetStatus.Trouble.values())
            .map(why -> why.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private static final Set<String> CAUSES =
            Stream.of(Trouble.Cause.values()).map(Enum::name).collect(Collectors.toSet());

    private final LogEntry entry;
    private final String name;
    private final ZoneId zone;
    private final Discretion discretion;

    private LogSentence(LogEntry entry, String name, ZoneId zone, Discretion discretion) {
        this.entry = entry;
        this.name = name;
        this.zone = zone;
        this.discretion = discretion;
    }

    /**
     * The sentence for a fact.
     *
     * @param away how long the encoder that connects now was away, if it comes back
     */
    static Told of(LogEntry entry, LogNames names, Optional<Duration> away) {
        var name = entry.stream().map(names::name).orElse("");
        return Told.by(how -> new LogSentence(entry, name, names.zone(), how).say(away));
    }

    private String say(Optional<Duration> away) {
        return switch (entry.fact()) {
            case UPDATED -> updated();
            case CONNECTED -> connected(away);
            case ENCODER_NAMED -> fact(discretion.encoder(detail("encoder")));
            case DISCONNECTED -> disconnected();
            case WINDOW_EXTENDED -> fact(extended());
            case API_CHANGED,
                    ENGINE_LOST,
                    ENGINE_BACK,
                    ENABLED_ANYWAY,
                    RECORDING_FAILED,
                    EVENT_OPENED,
                    EVENT_RESTORED -> fact(detail("subject"));
            case SCHEDULE_IMPORTED, SCHEDULE_UPDATED -> fact(discretion.source(detail("subject")));
            case WARNING -> fact(detail("message"));
            case NETWORK_OPENED -> fact(discretion.address(detail("address")));
            case ENCODER_REFUSED -> refused();
            case RECORDING_INTERRUPTED -> interrupted();
            case RECORDING_LOST -> Messages.text("log.fact.RECORDING_LOST", name, time("from"), time("to"));
            case CREATED -> detail("key").isEmpty() ? fact("") : Messages.text("log.createdWithItsKey", name);
            case KEY_HANDED_OFF -> handedOff();
            case ALARM_ACKNOWLEDGED -> Messages.text("log.fact.ALARM_ACKNOWLEDGED", whose(), cause());
            case ALARM_SHELVED -> shelved();
            case SIMULCAST_CREATED, SIMULCAST_IDLE, SIMULCAST_STARTING, SIMULCAST_BROADCASTING, SIMULCAST_DELETED ->
                fact(discretion.address(detail("to")));
            case SIMULCAST_ERRORED -> simulcastErrored();
            case DELETED,
                    NETWORK_CLOSED,
                    REHEARSAL_ENTERED,
                    REHEARSAL_LEFT,
                    ENABLED,
                    DISABLED,
                    RECORDING,
                    NOT_RECORDING,
                    ACTIVE,
                    IDLE,
                    ASSET_CREATED,
                    ASSET_UPDATED,
                    ASSET_DELETED,
                    ASSET_READY,
                    ASSET_ERRORED,
                    ASSET_COMPLETED,
                    ASSET_SEALED,
                    KEY_COPIED,
                    KEY_SHOWN,
                    STALLED,
                    RESUMED,
                    FINISHED,
                    NEXT_TALK,
                    SIMULCAST_STOPPED,
                    SIMULCAST_STARTED,
                    RECOVERED -> fact("");
        };
    }

    private String fact(String more) {
        return Messages.text("log.fact." + entry.fact().name(), name, more);
    }

    /** The causes that this version has words for; another one may have had more. */
    private String cause() {
        var cause = detail("cause");
        return CAUSES.contains(cause) ? Messages.text("alarms.cause." + cause) : cause;
    }

    /** What is about no track is about the computer. */
    private String whose() {
        return name.isEmpty() ? Messages.text("alarms.here") : name;
    }

    private String shelved() {
        var reason = detail("reason");
        return reason.isEmpty()
                ? Messages.text("log.fact.ALARM_SHELVED", whose(), cause(), detail("minutes"))
                : Messages.text("log.shelvedBecause", whose(), cause(), detail("minutes"), reason);
    }

    private String simulcastErrored() {
        var trouble = detail("trouble");
        var why = TROUBLES.contains(trouble)
                ? Messages.text("simulcast.trouble." + trouble)
                : Messages.text("simulcast.otherTrouble");
        return Messages.text("log.fact.SIMULCAST_ERRORED", name, discretion.address(detail("to")), why);
    }

    private String interrupted() {
        var reason = detail("reason");
        return INTERRUPTIONS.contains(reason)
                ? Messages.text("log.interrupted." + reason, name)
                : Messages.text("log.fact.RECORDING_INTERRUPTED", name);
    }

    private String updated() {
        var recorded = detail("recorded");
        if (!recorded.isEmpty()) {
            return Messages.text(Boolean.parseBoolean(recorded) ? "log.recordedNext" : "log.notRecordedNext", name);
        }
        var form = detail("form");
        return RESETS.contains(form) ? Messages.text("log.reset." + form, name) : fact("");
    }

    private String handedOff() {
        var way = detail("way");
        var address = discretion.address(detail("address"));
        if (!WAYS_TO_HAND_OFF.contains(way)) {
            return fact("");
        }
        var how = Messages.text("log.handedOff." + way);
        return address.isEmpty()
                ? Messages.text("log.handedOff", name, how)
                : Messages.text("log.handedOffTo", name, how, address);
    }

    private String connected(Optional<Duration> away) {
        return away.isPresent() ? Messages.text("log.encoderBack", name, Figures.clock(away.get())) : fact(encoder());
    }

    private String disconnected() {
        var how = detail("how");
        return WAYS_TO_END.contains(how) ? Messages.text("log.gone." + how, name) : fact("");
    }

    private String refused() {
        var mismatch = detail("mismatch");
        boolean isNear = detail("reason").equals("unknown_key") && !mismatch.isEmpty() && !mismatch.equals("none");
        var why = isNear
                ? Messages.text("log.mismatch." + mismatch)
                : Messages.text("log.refused." + detail("reason"), since(), detail("subject"));
        return entry.stream().isPresent()
                ? Messages.text("log.refusedHere", name, encoder(), why)
                : Messages.text("log.refusedNowhere", encoder(), why);
    }

    /** Name and address of the encoder, or the address alone. */
    private String encoder() {
        var product = detail("encoder");
        var address = discretion.address(detail("address"));
        return product.isEmpty() || product.equals(Encoder.UNKNOWN)
                ? address
                : Messages.text("log.encoder", discretion.encoder(product), address);
    }

    private String extended() {
        var seconds = detail("seconds");
        return Figures.clock(Duration.ofSeconds(seconds.isEmpty() ? 0 : Long.parseLong(seconds)));
    }

    private String since() {
        var since = detail("since");
        return since.isEmpty() ? Figures.DASH : Figures.time(Instant.parse(since), zone);
    }

    private String time(String key) {
        var at = detail(key);
        return at.isEmpty() ? Figures.DASH : Figures.timeWithSeconds(Instant.parse(at), zone);
    }

    private String detail(String key) {
        return entry.details().getOrDefault(key, "");
    }
}
