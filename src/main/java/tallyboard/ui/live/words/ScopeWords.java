package tallyboard.ui.live.words;

import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;

/**
 * The place of the picture: what arrives, or one bold sentence and why nothing does.
 *
 * @param arriving what is known of the media while it is, or was just, arriving
 * @param glyph of the empty place
 * @param figures below the place, whatever it shows
 */
public record ScopeWords(Optional<Arriving> arriving, Headline glyph, String title, String why, FiguresWords figures) {

    /** Codec and form in words, and the rate at the right end. */
    public record Arriving(String video, String videoRate, String sound, String soundRate) {}

    /** Four figures without their units; a dash for what is not measured. */
    public record FiguresWords(String megabits, String frames, String keyInterval, String loudness) {
        static final FiguresWords NOTHING = new FiguresWords(Figures.DASH, Figures.DASH, Figures.DASH, Figures.DASH);
    }

    static ScopeWords empty(Headline glyph, String title, String why) {
        return new ScopeWords(Optional.empty(), glyph, title, why, FiguresWords.NOTHING);
    }

    static ScopeWords of(Moment moment) {
        var stream = moment.stream();
        return switch (moment.heading().word()) {
            case DISABLED ->
                refused(moment)
                        .orElseGet(() -> empty(
                                Headline.DISABLED,
                                Messages.text("live.scope.disabled"),
                                Messages.text("live.scope.disabled.why")));
            case READY -> refused(moment).orElseGet(() -> waiting(moment));
            case CONNECTING ->
                empty(
                        Headline.CONNECTING,
                        Messages.text("live.scope.connecting"),
                        Messages.text("live.scope.connecting.why"));
            case LIVE, CHECK, BAD, RECONNECTING ->
                new ScopeWords(Optional.of(arriving(moment)), Headline.LIVE, "", "", figures(moment.measured()));
            case FINISHING -> empty(Headline.FINISHING, Messages.text("live.scope.finishing"), leaving(stream, moment));
        };
    }

    private static ScopeWords waiting(Moment moment) {
        var open = moment.stream().history().gateSince();
        var used = moment.stream().key().uses().lastUsedAt().filter(at -> at.isAfter(open));
        var why = used.isPresent()
                ? Messages.text("live.scope.waiting.used", moment.time(open), moment.time(used.get()))
                : Messages.text("live.scope.waiting.new", moment.time(open));
        return empty(Headline.READY, Messages.text("live.scope.waiting"), why);
    }

    /** The last refused attempt, unless an encoder has got in since. */
    private static Optional<ScopeWords> refused(Moment moment) {
        var lastUsed = moment.stream().key().uses().lastUsedAt();
        return moment.stream()
                .history()
                .lastRefusal()
                .filter(r -> lastUsed.isEmpty() || r.at().isAfter(lastUsed.get()))
                .map(r -> empty(
                        moment.heading().word(),
                        Messages.text(
                                "live.scope.refused",
                                Math.max(1, moment.past().refusedToday()),
                                moment.timeWithSeconds(r.at())),
                        RefusalWords.sentence(r, moment)));
    }

    private static String leaving(LiveStream stream, Moment moment) {
        var grace = stream.broadcast()
                .filter(b -> b.phase() instanceof Broadcast.Grace)
                .map(b -> Messages.text(
                        "live.scope.finishing.grace",
                        EncoderWords.name(b.encoder()),
                        moment.heading().time().map(Figures::clock).orElse("")));
        return grace.orElseGet(() -> Messages.text("live.scope.finishing.why"));
    }

    private static Arriving arriving(Moment moment) {
        var nothing = Messages.text("live.scope.nothing");
        var video = moment.measured().flatMap(Measurements::video);
        var audio = moment.measured().flatMap(Measurements::audio);
        return new Arriving(
                video.map(ScopeWords::form).orElse(nothing),
                video.map(v -> Messages.text("live.scope.megabits", Figures.megabits(v.bitsPerSecond())))
                        .orElse(Figures.DASH),
                audio.map(ScopeWords::form).orElse(nothing),
                audio.map(a -> Messages.text("live.scope.kilobits", Figures.kilobits(a.bitsPerSecond())))
                        .orElse(Figures.DASH));
    }

    private static String form(Measurements.Video video) {
        return video.width() == 0
                ? video.codec()
                : Messages.text(
                        "live.scope.video.form",
                        video.codec(),
                        String.valueOf(video.width()),
                        String.valueOf(video.height()));
    }

    private static String form(Measurements.Audio audio) {
        return switch (audio.channels()) {
            case 1 -> Messages.text("live.scope.sound.mono", audio.codec());
            case 2 -> Messages.text("live.scope.sound.stereo", audio.codec());
            default -> Messages.text("live.scope.sound.many", audio.codec(), audio.channels());
        };
    }

    private static FiguresWords figures(Optional<Measurements> measured) {
        var video = measured.flatMap(Measurements::video);
        return new FiguresWords(
                Figures.megabits(video.map(Measurements.Video::bitsPerSecond).orElseGet(OptionalDouble::empty)),
                Figures.whole(video.map(Measurements.Video::framesPerSecond).orElseGet(OptionalDouble::empty)),
                Figures.oneDecimal(video.map(Measurements.Video::keyInterval).orElseGet(OptionalDouble::empty)),
                Figures.DASH);
    }
}
