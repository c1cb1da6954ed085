package tallyboard.desk.encoders;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.stream.LiveStream;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.Measurements;

/** Which encoder has sent good media for long enough to be learnt. One thread. */
final class Steadiness {
    static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<StreamId, Run> runs = new HashMap<>();

    private record Run(Encoder encoder, Instant since) {}

    /** Takes up what is measured now; answers the baseline once it has been good for long enough. */
    Optional<Baseline> note(LiveStream stream, Optional<Measurements> measured, Instant now) {
        var baseline = measured.filter(m -> isGood(stream, m)).flatMap(Steadiness::baseline);
        if (baseline.isEmpty()) {
            runs.remove(stream.id());
            return Optional.empty();
        }
        var encoder = measured.orElseThrow().encoder().encoder();
        var run = runs.compute(
                stream.id(), (_, old) -> old != null && old.encoder().looksLike(encoder) ? old : new Run(encoder, now));
        return baseline.filter(_ -> Duration.between(run.since(), now).compareTo(ENOUGH) >= 0);
    }

    /** What comes now as a baseline, if all of it is measured. */
    static Optional<Baseline> baseline(Measurements measured) {
        return measured.video()
                .filter(v -> v.height() > 0
                        && v.framesPerSecond().orElse(0) > 0
                        && v.bitsPerSecond().orElse(0) > 0
                        && v.keyInterval().isPresent())
                .map(v -> new Baseline(
                        v.codec(),
                        v.width(),
                        v.height(),
                        v.framesPerSecond().orElse(0),
                        v.bitsPerSecond().orElse(0),
                        v.keyInterval().orElse(0)));
    }

    private static boolean isGood(LiveStream stream, Measurements measured) {
        return stream.axes().signal() == Signal.RECEIVING
                && stream.running().filter(b -> b.isActive()).isPresent()
                && measured.sinceLastMedia().compareTo(PAUSE) < 0;
    }
}
