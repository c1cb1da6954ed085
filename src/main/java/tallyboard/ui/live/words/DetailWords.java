package tallyboard.ui.live.words;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Signal;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/**
 * What the inspector says beyond the lane.
 *
 * @param since when this recording went live, empty when it is not
 * @param marks how many moments are marked in it, empty when none is
 * @param silence below the trace: for how long nothing has come, empty when something does
 */
public record DetailWords(
        String since,
        String marks,
        String silence,
        SixFigures figures,
        GateWords gate,
        Sender sender,
        Refused refused) {

    /**
     * The encoder.
     *
     * @param encoder who it is, or who it was last
     * @param arrives size, rate and bitrate in words, a dash when nothing does
     */
    public record Sender(String encoder, String arrives) {}

    /**
     * The gate.
     *
     * @param now how it stands and since when
     * @param plan what the plan will do with it
     */
    public record GateWords(String now, String plan) {}

    /** The six figures, without their units. */
    public record SixFigures(
            String bitrate, String frames, String keyInterval, String loudness, String drift, String reconnects) {}

    /**
     * The refused attempts of today.
     *
     * @param count in words
     * @param last when and who, empty when nobody was refused
     * @param why and what to do
     */
    public record Refused(String count, String last, String why) {}

    static DetailWords of(Moment moment) {
        var stream = moment.stream();
        var since = stream.running().flatMap(Broadcast::activeSince);
        return new DetailWords(
                since.map(at -> Messages.text("live.session.since", moment.time(at)))
                        .orElse(""),
                marks(moment),
                silence(moment),
                figures(moment),
                new GateWords(
                        Messages.text(
                                stream.isDisabled() ? "live.detail.disabled" : "live.detail.enabled",
                                moment.time(stream.history().gateSince())),
                        plan(moment)),
                new Sender(
                        encoder(moment),
                        moment.measured()
                                .flatMap(Measurements::video)
                                .map(DetailWords::form)
                                .orElse(Figures.DASH)),
                refused(moment));
    }

    private static String plan(Moment moment) {
        var outlook = moment.day().outlook();
        if (outlook.overdue().isPresent()) {
            return Messages.text("live.plan.afterSignal");
        }
        boolean opens = moment.stream().isDisabled();
        return (opens ? outlook.opensAt() : outlook.closesAt())
                .map(at -> Messages.text(
                        opens ? "live.plan.opens" : "live.plan.closes",
                        moment.isToday(at) ? moment.time(at) : moment.dayAndTime(at)))
                .orElseGet(() -> Messages.text("live.plan.nothing"));
    }

    private static String marks(Moment moment) {
        int marks = moment.past().marks();
        return marks == 0 ? "" : Messages.text("live.detail.marks", marks);
    }

    private static String silence(Moment moment) {
        var lost = moment.stream()
                .broadcast()
                .flatMap(Broadcast::window)
                .map(w -> Duration.between(w.since(), moment.now()));
        return lost.or(() -> moment.measured()
                        .filter(_ -> moment.stream().axes().signal() == Signal.STALLED)
                        .map(Measurements::sinceLastMedia))
                .map(time -> Messages.text("live.detail.silence", Figures.clock(time)))
                .orElse("");
    }

    private static SixFigures figures(Moment moment) {
        var video = moment.measured().flatMap(Measurements::video);
        return new SixFigures(
                Figures.megabits(video.map(Measurements.Video::bitsPerSecond).orElseGet(OptionalDouble::empty)),
                Figures.oneDecimal(
                        video.map(Measurements.Video::framesPerSecond).orElseGet(OptionalDouble::empty)),
                Figures.oneDecimal(video.map(Measurements.Video::keyInterval).orElseGet(OptionalDouble::empty)),
                Figures.DASH,
                Figures.oneDecimal(moment.measured().map(Measurements::drift).orElseGet(OptionalDouble::empty)),
                moment.stream()
                        .broadcast()
                        .map(b -> String.valueOf(b.reconnects()))
                        .orElse(Figures.DASH));
    }

    private static String encoder(Moment moment) {
        var uses = moment.stream().key().uses();
        return moment.stream()
                .broadcast()
                .map(b -> EncoderWords.full(b.encoder()))
                .or(() -> uses.lastUsedAt()
                        .map(at -> Messages.text(
                                "live.detail.encoder.last",
                                moment.time(at),
                                uses.lastUsedFrom().orElse(Figures.DASH))))
                .orElseGet(() -> Messages.text("live.detail.encoder.none"));
    }

    private static String form(Measurements.Video video) {
        if (video.height() == 0) {
            return video.codec();
        }
        return Messages.text(
                "live.detail.form",
                String.valueOf(video.height()),
                Figures.whole(video.framesPerSecond()),
                Figures.megabits(video.bitsPerSecond()));
    }

    private static Refused refused(Moment moment) {
        Optional<EncoderRefusal> last = moment.stream().history().lastRefusal();
        return new Refused(
                Messages.text("live.detail.refused", moment.past().refusedToday()),
                last.map(r -> Messages.text(
                                "live.detail.refused.last",
                                moment.timeWithSeconds(r.at()),
                                EncoderWords.full(r.encoder())))
                        .orElse(""),
                last.map(r -> RefusalWords.sentence(r, moment.zone())).orElse(""));
    }
}
