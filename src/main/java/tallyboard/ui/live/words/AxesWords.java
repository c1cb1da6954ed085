package tallyboard.ui.live.words;

import tallyboard.stream.Broadcast;
import tallyboard.stream.RecordingState;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.simulcast.SimulcastWords;

/**
 * The three axes in words.
 *
 * @param signalRole loud when the signal is the trouble
 * @param recordingRole loud when the recording is the trouble
 */
public record AxesWords(String gate, String signal, Role signalRole, String recording, Role recordingRole) {
    static final AxesWords NOTHING = new AxesWords(Figures.DASH, Figures.DASH, Role.OFF, Figures.DASH, Role.OFF);

    static AxesWords of(Moment moment) {
        var axes = moment.stream().axes();
        return new AxesWords(
                gate(moment),
                pushedOn(moment, signal(moment)),
                signalRole(moment),
                recording(moment),
                axes.recording() == RecordingState.FAILED ? Role.CRITICAL : Role.OFF);
    }

    /** While it is on air, how many of its targets have it; in so few letters that nothing moves for it. */
    private static String pushedOn(Moment moment, String signal) {
        var targets = moment.past().targets();
        return targets.isEmpty() || !moment.stream().isLive()
                ? signal
                : Messages.text("live.signal.pushedOn", signal, SimulcastWords.share(targets));
    }

    /** The gate, and whether the plan or a person has it so. */
    private static String gate(Moment moment) {
        var outlook = moment.day().outlook();
        var opens = outlook.opensAt().filter(moment::isToday);
        if (moment.stream().isDisabled()) {
            var plain = outlook.isByHand() ? "live.gate.disabledByHand" : "live.gate.disabled";
            return opens.map(at -> Messages.text("live.gate.opens", moment.time(at)))
                    .orElseGet(() -> Messages.text(plain));
        }
        if (!moment.day().hasAgenda()) {
            return Messages.text("live.gate.enabled");
        }
        return Messages.text(outlook.isByHand() ? "live.gate.enabledByHand" : "live.gate.enabledByPlan");
    }

    private static String signal(Moment moment) {
        return switch (moment.stream().axes().signal()) {
            case NONE -> Messages.text("live.signal.none");
            case CONNECTING -> Messages.text("live.signal.connecting");
            case RECEIVING -> Messages.text("live.signal.receiving");
            case STALLED -> Messages.text("live.signal.stalled");
            case LOST ->
                Messages.text(
                        "live.signal.lost",
                        moment.timeWithSeconds(moment.stream()
                                .broadcast()
                                .flatMap(Broadcast::window)
                                .map(Broadcast.Reconnecting::since)
                                .orElse(moment.now())));
        };
    }

    private static Role signalRole(Moment moment) {
        boolean isKeptOut = moment.stream().isLive()
                && moment.past().targets().stream()
                        .anyMatch(one -> one.status().trouble().isPresent());
        return switch (moment.stream().axes().signal()) {
            case NONE, CONNECTING, RECEIVING -> isKeptOut ? Role.ATTENTION : Role.OFF;
            case STALLED -> Role.CRITICAL;
            case LOST -> Role.ATTENTION;
        };
    }

    private static String recording(Moment moment) {
        return switch (moment.stream().axes().recording()) {
            case OFF -> Messages.text(off(moment));
            case RECORDING -> Messages.text("live.recording.recording", length(moment));
            case HELD_OPEN -> Messages.text("live.recording.heldOpen", length(moment));
            case FINISHING -> Messages.text("live.recording.finishing");
            case READY -> Messages.text("live.recording.ready");
            case FAILED -> Messages.text("live.recording.failed");
        };
    }

    private static String off(Moment moment) {
        boolean isLive = moment.stream().isLive();
        boolean isByRequest = isLive
                ? moment.stream().running().filter(b -> !b.piece().isRecorded()).isPresent()
                : !moment.stream().settings().newAssets().isRecorded();
        if (isByRequest) {
            return "live.recording.byRequest";
        }
        return moment.heading().word() == Headline.DISABLED ? "live.recording.off" : "live.recording.untilSignal";
    }

    private static String length(Moment moment) {
        return moment.stream()
                .broadcast()
                .map(b -> SessionWords.recorded(
                        moment,
                        b,
                        moment.past().recordings().stream()
                                .filter(a -> a.id().equals(b.asset()))
                                .findFirst()))
                .map(Figures::clock)
                .orElse("");
    }
}
