package tallyboard.ui.live.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.draw.Curve;

/** The last five minutes of one stream, noted twice a second. Kept by its lane, on the thread of the screen. */
public final class Traffic {
    /** Five minutes, twice a second. */
    private static final int CAPACITY = 600;

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Curve video = new Curve(CAPACITY);
    private final Curve audio = new Curve(CAPACITY);
    private final Deque<Drift> drifts = new ArrayDeque<>();
    private final Deque<Instant> returns = new ArrayDeque<>();
    private Optional<Instant> soundMissingSince = Optional.empty();
    private Duration soundMissing = Duration.ZERO;
    private int knownReconnects = -1;

    private record Drift(Instant at, double seconds) {}

    /** Takes up what was measured at that moment. */
    public void note(Instant now, Optional<Measurements> measured) {
        var picture = measured.flatMap(Measurements::video);
        var sound = measured.flatMap(Measurements::audio);
        video.add(picture.map(Measurements.Video::bitsPerSecond).orElseGet(OptionalDouble::empty));
        audio.add(sound.map(Measurements.Audio::bitsPerSecond).orElseGet(OptionalDouble::empty));
        noteSound(now, sound);
        noteDrift(now, measured.map(Measurements::drift).orElseGet(OptionalDouble::empty));
        measured.ifPresent(m -> noteReconnects(now, m.encoder().reconnects()));
        while (!returns.isEmpty() && returns.getFirst().isBefore(now.minus(KEPT))) {
            returns.removeFirst();
        }
    }

    /** Bits of picture a second. */
    public Curve video() {
        return video;
    }

    /** Bits of sound a second. */
    public Curve audio() {
        return audio;
    }

    /** How often the encoder came back in the time kept. */
    public int reconnects() {
        return returns.size();
    }

    /** For how long the sound track has carried nothing; zero when it does or is not measured. */
    public Duration soundMissingFor() {
        return soundMissing;
    }

    /** By how much the drift has grown in a minute, in seconds; zero while less than a minute is known. */
    public double driftInTheLastMinute() {
        if (drifts.isEmpty()
                || Duration.between(drifts.getFirst().at(), drifts.getLast().at())
                                .compareTo(MINUTE)
                        < 0) {
            return 0;
        }
        return drifts.getLast().seconds() - drifts.getFirst().seconds();
    }

    private void noteSound(Instant now, Optional<Measurements.Audio> sound) {
        boolean isMissing = sound.map(Measurements.Audio::bitsPerSecond)
                .filter(rate -> rate.isPresent() && rate.getAsDouble() == 0)
                .isPresent();
        soundMissingSince = isMissing ? soundMissingSince.or(() -> Optional.of(now)) : Optional.empty();
        soundMissing =
                soundMissingSince.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }

    private void noteDrift(Instant now, OptionalDouble drift) {
        if (drift.isEmpty()) {
            drifts.clear();
            return;
        }
        drifts.addLast(new Drift(now, drift.getAsDouble()));
        while (drifts.size() > 2 && !secondOldest().isAfter(now.minus(MINUTE))) {
            drifts.removeFirst();
        }
    }

    private Instant secondOldest() {
        return drifts.stream().skip(1).findFirst().orElseThrow().at();
    }

    private void noteReconnects(Instant now, int count) {
        if (knownReconnects >= 0) {
            for (int i = knownReconnects; i < count; i++) {
                returns.addLast(now);
            }
        }
        knownReconnects = count;
    }
}
