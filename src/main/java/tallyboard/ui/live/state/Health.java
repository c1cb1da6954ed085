package tallyboard.ui.live.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tallyboard.stream.publish.Measurements;

/**
 * What is wrong with what arrives, the worst first. The thresholds are those of the conference preset; only what needs
 * neither decoding nor a sound check is judged.
 */
public record Health(List<Cause> causes) {
    public static final Health GOOD = new Health(List.of());

    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration STALLED = Duration.ofSeconds(8);
    /** Sound may come a little later than the picture; after this it is missing. */
    private static final Duration SOUND_DUE = Duration.ofSeconds(5);

    private static final Duration SOUND_GONE = Duration.ofSeconds(10);
    private static final Duration SOUND_GONE_LONG = Duration.ofSeconds(30);

    private static final double LONG_KEY_INTERVAL = 4;
    private static final double VERY_LONG_KEY_INTERVAL = 8;
    private static final double DRIFT_PER_MINUTE = 0.5;
    private static final double FAR_DRIFT = 3;
    private static final int SOME_RECONNECTS = 2;
    private static final int MANY_RECONNECTS = 4;

    public Health {
        causes = causes.stream()
                .sorted(Comparator.comparing(Cause::isCritical).reversed())
                .toList();
    }

    /** Judges what an encoder sends now, with the last five minutes to compare. */
    public static Health of(Measurements now, Traffic traffic) {
        var causes = new ArrayList<Cause>();
        if (now.sinceLastMedia().compareTo(STALLED) >= 0) {
            causes.add(new Cause.Stalled(now.sinceLastMedia()));
        } else if (now.sinceLastMedia().compareTo(QUIET) >= 0) {
            causes.add(new Cause.NoMedia(now.sinceLastMedia()));
        }
        sound(now, traffic).ifPresent(causes::add);
        keyInterval(now).ifPresent(causes::add);
        drift(now, traffic).ifPresent(causes::add);
        int returns = traffic.reconnects();
        if (returns >= SOME_RECONNECTS) {
            causes.add(new Cause.Flapping(returns, returns >= MANY_RECONNECTS));
        }
        return new Health(causes);
    }

    /** The same with one more thing that is wrong, before others of its weight. */
    public Health and(Optional<Cause> other) {
        return new Health(Stream.concat(other.stream(), causes.stream()).toList());
    }

    public Optional<Cause> worst() {
        return causes.stream().findFirst();
    }

    private static Optional<Cause> sound(Measurements now, Traffic traffic) {
        var connected = Duration.between(now.encoder().since(), now.at());
        if (now.audio().isEmpty()) {
            boolean isDue = now.video().isPresent() && connected.compareTo(SOUND_DUE) >= 0;
            return isDue ? Optional.of(new Cause.NoSoundTrack()) : Optional.empty();
        }
        var silent = traffic.soundMissingFor();
        if (silent.compareTo(SOUND_GONE) < 0 || now.sinceLastMedia().compareTo(QUIET) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Cause.SoundStopped(silent, silent.compareTo(SOUND_GONE_LONG) >= 0));
    }

    private static Optional<Cause> keyInterval(Measurements now) {
        var interval = now.video().map(Measurements.Video::keyInterval).orElseGet(OptionalDouble::empty);
        if (interval.isEmpty() || interval.getAsDouble() <= LONG_KEY_INTERVAL) {
            return Optional.empty();
        }
        double seconds = interval.getAsDouble();
        return Optional.of(new Cause.LongKeyInterval(seconds, seconds > VERY_LONG_KEY_INTERVAL));
    }

    private static Optional<Cause> drift(Measurements now, Traffic traffic) {
        if (now.drift().isEmpty()) {
            return Optional.empty();
        }
        double drift = now.drift().getAsDouble();
        if (Math.abs(drift) > FAR_DRIFT) {
            return Optional.of(new Cause.Drift(drift, true));
        }
        boolean isGrowing = Math.abs(traffic.driftInTheLastMinute()) > DRIFT_PER_MINUTE;
        return isGrowing ? Optional.of(new Cause.Drift(drift, false)) : Optional.empty();
    }
}
