package tallyboard.desk.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.publish.Measurements.Audio;

/**
 * Whether sound comes, as far as that is known without decoding it. A break may be silent. An encoder that came back with its
 * picture and without its sound has a cause of its own, because a known fault of encoders does that.
 */
final class SoundWatch {
    /** Sound may come a little later than the picture; after this it is missing. */
    private static final Duration DUE = Duration.ofSeconds(5);

    private static final Duration CLEAR = Duration.ofSeconds(2);

    private final Holding holding = new Holding(CLEAR);
    private Instant breakUntil = Instant.MIN;

    List<Cause> note(Instant now, Measurements measured, Bounds bounds, boolean isBreak) {
        if (isBreak) {
            breakUntil = now;
            holding.end();
            return List.of();
        }
        if (StreamHealth.isQuiet(measured) || measured.video().isEmpty()) {
            holding.pause();
            return List.of();
        }
        var missing = missing(now, measured, bounds);
        var held = holding.note(now, missing.level(), Duration.ZERO);
        return StreamHealth.one(held, missing.cause(held));
    }

    void end() {
        holding.end();
    }

    private interface Naming {
        Cause cause(boolean isCritical);
    }

    private record Missing(Level level, Naming naming) {
        Cause cause(Level held) {
            return naming.cause(held == Level.ACT_NOW);
        }
    }

    private Missing missing(Instant now, Measurements measured, Bounds bounds) {
        boolean hasCome =
                measured.audio().filter(a -> a.sinceLast().isPresent()).isPresent();
        var silent = silence(now, measured);
        boolean isDue = silent.compareTo(DUE) >= 0;
        if (!hasCome && measured.encoder().reconnects() > 0) {
            var early = isDue ? Level.ATTENTION : Level.GOOD;
            boolean isLong = silent.compareTo(StreamHealth.duration(bounds.actNow())) >= 0;
            return new Missing(
                    isLong ? Level.ACT_NOW : early, isCritical -> new Cause.NoSoundSinceReturn(silent, isCritical));
        }
        if (measured.audio().isEmpty()) {
            return new Missing(isDue ? Level.ACT_NOW : Level.GOOD, _ -> new Cause.NoSoundTrack());
        }
        return new Missing(
                Level.from(StreamHealth.seconds(silent), bounds),
                isCritical -> new Cause.SoundStopped(silent, isCritical));
    }

    /** Since the last sound of this connection, or since its beginning; a break does not count. */
    private Duration silence(Instant now, Measurements measured) {
        var sinceLast = measured.audio().map(Audio::sinceLast).filter(last -> last.isPresent());
        var silent = sinceLast
                .map(last -> StreamHealth.duration(last.getAsDouble()))
                .orElseGet(() -> Duration.between(measured.encoder().since(), now));
        var talk = breakUntil.equals(Instant.MIN) ? silent : Duration.between(breakUntil, now);
        return talk.isNegative() || talk.compareTo(silent) > 0 ? silent : talk;
    }
}
