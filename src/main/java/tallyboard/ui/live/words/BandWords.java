package tallyboard.ui.live.words;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.desk.health.Cause;
import tallyboard.stream.Broadcast;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.state.Day;
import tallyboard.ui.live.state.Heading;

/**
 * The headline band and the sentence below it.
 *
 * @param time beside the word
 * @param of after a time that runs down: the whole of it
 * @param aside at the right end: the cause by its name
 * @param sentence what it means or what to do
 */
public record BandWords(Heading heading, String time, String of, String aside, String sentence) {
    private static final Duration COUNTED = Duration.ofHours(1);

    static BandWords of(Moment moment) {
        var heading = moment.heading();
        return new BandWords(
                heading,
                heading.time().map(Figures::clock).orElseGet(() -> opening(moment)),
                heading.of()
                        .map(whole -> Messages.text("live.band.of", Figures.clock(whole)))
                        .orElse(""),
                heading.cause().map(BandWords::name).orElse(""),
                sentence(moment));
    }

    /** A closed room says when it opens, once that is near enough to be waited for. */
    private static String opening(Moment moment) {
        return moment.day()
                .outlook()
                .opensAt()
                .filter(_ -> moment.heading().word() == Headline.DISABLED)
                .map(at -> Duration.between(moment.now(), at))
                .filter(left -> left.compareTo(COUNTED) < 0)
                .map(left -> Messages.text("live.band.opensIn", Figures.clock(left)))
                .orElse("");
    }

    private static String sentence(Moment moment) {
        return switch (moment.heading().word()) {
            case DISABLED -> disabled(moment);
            case READY -> Messages.text("live.cause.ready");
            case CONNECTING -> Messages.text("live.cause.connecting", address(moment));
            case LIVE -> steady(moment);
            case CHECK, BAD ->
                moment.heading().cause().map(cause -> advice(moment, cause)).orElse("");
            case RECONNECTING -> reconnecting(moment);
            case FINISHING -> finishing(moment);
        };
    }

    private static String disabled(Moment moment) {
        var since = moment.stream().history().gateSince();
        boolean isKnocked = moment.stream()
                .history()
                .lastRefusal()
                .filter(r -> r.reason() == EncoderRefusal.Reason.DISABLED && r.at().isAfter(since))
                .isPresent();
        return isKnocked
                ? Messages.text("live.cause.knocked")
                : Messages.text("live.cause.disabled", moment.time(since));
    }

    private static String steady(Moment moment) {
        if (moment.stream().broadcast().flatMap(Broadcast::next).isPresent()) {
            return Messages.text("live.cause.nextTalk");
        }
        if (moment.day().then() == Day.Then.TALK_IS_DUE) {
            return moment.day()
                    .next()
                    .map(next -> Messages.text(
                            next.isRecorded() ? "live.cause.nextIsDue" : "live.cause.nextUnrecorded", next.title()))
                    .orElse("");
        }
        int returns = moment.stream().broadcast().map(Broadcast::reconnects).orElse(0);
        var since = moment.stream().broadcast().flatMap(Broadcast::activeSince).orElse(moment.now());
        return returns == 0
                ? Messages.text("live.cause.steady", moment.time(since))
                : Messages.text("live.cause.back", moment.time(since), returns);
    }

    private static String reconnecting(Moment moment) {
        if (moment.heading().role() == Role.CRITICAL) {
            return Messages.text("live.cause.lastPart");
        }
        var left = moment.stream().broadcast().flatMap(Broadcast::window).map(Broadcast.Reconnecting::since);
        var key = isSlateShown(moment) ? "live.cause.reconnectingOnSlate" : "live.cause.reconnecting";
        return Messages.text(key, moment.timeWithSeconds(left.orElse(moment.now())));
    }

    private static String finishing(Moment moment) {
        return moment.heading().time().isEmpty()
                ? Messages.text("live.cause.finishing")
                : Messages.text("live.cause.grace");
    }

    private static String address(Moment moment) {
        return moment.stream()
                .broadcast()
                .map(b -> EncoderWords.address(b.encoder()))
                .orElse("");
    }

    /** A cause by its name, short enough for the end of the band. */
    static String name(Cause cause) {
        return switch (cause) {
            case Cause.CrossedRooms(var room) -> Messages.text("live.name.crossedRooms", room);
            case Cause.UnknownEncoder() -> Messages.text("live.name.unknownEncoder");
            case Cause.RecordingFailed() -> Messages.text("live.name.recordingFailed");
            case Cause.Stalled(var silent) -> Messages.text("live.name.stalled", Figures.clock(silent));
            case Cause.NoMedia(var silent) -> Messages.text("live.name.noMedia", Figures.clock(silent));
            case Cause.NoSoundTrack() -> Messages.text("live.name.noSoundTrack");
            case Cause.SoundStopped stopped -> Messages.text("live.name.soundStopped", Figures.clock(stopped.silent()));
            case Cause.NoSoundSinceReturn _ -> Messages.text("live.name.noSoundSinceReturn");
            case Cause.LowBitrate low ->
                Messages.text("live.name.lowBitrate", megabits(low.bitsPerSecond()), megabits(low.checked()));
            case Cause.LowFrameRate low ->
                Messages.text("live.name.lowFrameRate", decimal(low.framesPerSecond()), decimal(low.declared()));
            case Cause.TimeJumps() -> Messages.text("live.name.timeJumps");
            case Cause.LongKeyInterval apart -> Messages.text("live.name.longKeyInterval", decimal(apart.seconds()));
            case Cause.Drift drift -> drift(drift.seconds());
            case Cause.Flapping flapping -> Messages.text("live.name.flapping", flapping.times());
        };
    }

    private static boolean isSlateShown(Moment moment) {
        return moment.stream().settings().reconnect().slate().isShown()
                && moment.stream().broadcast().filter(Broadcast::isActive).isPresent();
    }

    private static String advice(Moment moment, Cause cause) {
        return cause instanceof Cause.Stalled && isSlateShown(moment)
                ? Messages.text("live.advice.stalledOnSlate")
                : advice(cause);
    }

    private static String advice(Cause cause) {
        return switch (cause) {
            case Cause.CrossedRooms(var room) -> Messages.text("live.advice.crossedRooms", room);
            case Cause.UnknownEncoder() -> Messages.text("live.advice.unknownEncoder");
            case Cause.RecordingFailed() -> Messages.text("live.advice.recordingFailed");
            case Cause.Stalled _ -> Messages.text("live.advice.stalled");
            case Cause.NoMedia _ -> Messages.text("live.advice.noMedia");
            case Cause.NoSoundTrack() -> Messages.text("live.advice.noSoundTrack");
            case Cause.SoundStopped _ -> Messages.text("live.advice.soundStopped");
            case Cause.NoSoundSinceReturn _ -> Messages.text("live.advice.noSoundSinceReturn");
            case Cause.LowBitrate _ -> Messages.text("live.advice.lowBitrate");
            case Cause.LowFrameRate _ -> Messages.text("live.advice.lowFrameRate");
            case Cause.TimeJumps() -> Messages.text("live.advice.timeJumps");
            case Cause.LongKeyInterval _ -> Messages.text("live.advice.longKeyInterval");
            case Cause.Drift _ -> Messages.text("live.advice.drift");
            case Cause.Flapping _ -> Messages.text("live.advice.flapping");
        };
    }

    private static String drift(double seconds) {
        return seconds > 0
                ? Messages.text("live.name.behind", decimal(seconds))
                : Messages.text("live.name.ahead", decimal(-seconds));
    }

    private static String megabits(double bitsPerSecond) {
        return Figures.megabits(OptionalDouble.of(bitsPerSecond));
    }

    private static String decimal(double value) {
        return Figures.oneDecimal(OptionalDouble.of(value));
    }

    /** The time left as a share of the window, for the line on the band's lower edge. */
    public Optional<Double> share() {
        return heading.share();
    }
}
