package tallyboard.ui.live.words;

import java.time.Duration;
import java.util.OptionalDouble;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Signal;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/**
 * What the inspector says beyond the lane.
 *
 * @param since when this recording went live, empty when it is not
 * @param marks how many moments are marked in it, empty when none is
 * @param silence below the trace: for how long nothing has come, empty when something does
 * @param sender who sends, or who did last
 */
public record DetailWords(
        String since, String marks, String silence, SixFigures figures, GateWords gate, String sender) {

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
                encoder(moment));
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
                Figures.oneDecimal(
                        moment.measured().map(m -> m.drift().seconds()).orElseGet(OptionalDouble::empty)),
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
                                uses.lastUsedFrom()
                                        .map(Discretion.now()::address)
                                        .orElse(Figures.DASH))))
                .orElseGet(() -> Messages.text("live.detail.encoder.none"));
    }
}
