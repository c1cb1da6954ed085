package tallyboard.ui.live.words;

import tallyboard.stream.Broadcast;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;

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
                Messages.text(moment.stream().isDisabled() ? "live.gate.disabled" : "live.gate.enabled"),
                signal(moment),
                signalRole(axes.signal()),
                recording(moment),
                axes.recording() == RecordingState.FAILED ? Role.CRITICAL : Role.OFF);
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

    private static Role signalRole(Signal signal) {
        return switch (signal) {
            case NONE, CONNECTING, RECEIVING -> Role.OFF;
            case STALLED -> Role.CRITICAL;
            case LOST -> Role.ATTENTION;
        };
    }

    private static String recording(Moment moment) {
        return switch (moment.stream().axes().recording()) {
            case OFF ->
                Messages.text(
                        moment.heading().word() == Headline.DISABLED
                                ? "live.recording.off"
                                : "live.recording.untilSignal");
            case RECORDING -> Messages.text("live.recording.recording", length(moment));
            case HELD_OPEN -> Messages.text("live.recording.heldOpen", length(moment));
            case FINISHING -> Messages.text("live.recording.finishing");
            case READY -> Messages.text("live.recording.ready");
            case FAILED -> Messages.text("live.recording.failed");
        };
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
