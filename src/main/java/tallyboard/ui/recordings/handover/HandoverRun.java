package tallyboard.ui.recordings.handover;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallyboard.desk.handover.Handover.Outcome;
import tallyboard.desk.handover.Handover.Step;
import tallyboard.stream.asset.AssetId;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/**
 * The hand-over that runs, or how the last one ended.
 *
 * @param share 0 to 1; empty when none runs
 * @param verified recordings whose copies were compared
 * @param folder where they are
 */
public record HandoverRun(Optional<Double> share, String sentence, List<AssetId> verified, Optional<Path> folder) {
    static final HandoverRun NONE = new HandoverRun(Optional.empty(), "", List.of(), Optional.empty());

    /** Before this the rate says nothing. */
    private static final Duration MEASURED = Duration.ofSeconds(3);

    private static final long MINUTE = 60;

    public boolean isRunning() {
        return share.isPresent();
    }

    static HandoverRun running(double share, String sentence) {
        return new HandoverRun(Optional.of(share), sentence, List.of(), Optional.empty());
    }

    static HandoverRun over(String sentence) {
        return new HandoverRun(Optional.empty(), sentence, List.of(), Optional.empty());
    }

    /** @param talks how many are handed over, and how many bytes they have */
    static HandoverRun at(Step step, int talks, long bytes, Instant begun, Instant now) {
        double share = (double) step.done() / Math.max(1, step.all());
        var words = Messages.text("handover.running", talks, Figures.size(bytes));
        return running(
                share,
                left(step, Duration.between(begun, now)).map(l -> words + l).orElse(words));
    }

    private static Optional<String> left(Step step, Duration passed) {
        if (passed.compareTo(MEASURED) < 0 || step.done() == 0) {
            return Optional.empty();
        }
        long seconds = Math.ceilDiv(passed.toMillis() * (step.all() - step.done()) / step.done(), 1000L);
        return Optional.of(
                seconds < MINUTE
                        ? Messages.text("handover.secondsLeft", seconds)
                        : Messages.text("handover.timeLeft", Figures.hours(Duration.ofSeconds(seconds + MINUTE / 2))));
    }

    static HandoverRun ended(Outcome outcome) {
        int verified = outcome.verified().size();
        if (outcome.wasStopped()) {
            return over(Messages.text("handover.stopped", verified));
        }
        var sentence = new StringBuilder(Messages.text(
                "handover.done", verified, verified + outcome.failed().size(), outcome.folder()));
        for (var failed : outcome.failed()) {
            sentence.append(' ')
                    .append(Messages.text(
                            "handover.failedOne", failed.item().name(), TroubleWords.sentence(failed.why())));
        }
        return new HandoverRun(
                Optional.empty(), sentence.toString(), outcome.verified(), Optional.of(outcome.folder()));
    }
}
