package tallyboard.desk.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.desk.alarms.Trouble.Level;

/**
 * Whether there is room for the recordings. The rate goes up and down a little all the time, so what was said is taken back
 * only with a tenth more room than it was said at. One thread.
 */
public final class DiskWatch {
    private static final Duration SET = Duration.ofSeconds(10);
    private static final double MORE = 1.1;

    private Optional<Level> level = Optional.empty();
    private Optional<Instant> worseSince = Optional.empty();

    /**
     * Takes up what there is room for.
     *
     * @param left at the rate that is written now; empty while nothing is written or it is not known
     * @param bounds in minutes
     */
    public Optional<Level> note(Instant now, Optional<Duration> left, Bounds bounds) {
        if (left.isEmpty()) {
            level = Optional.empty();
            worseSince = Optional.empty();
            return level;
        }
        double minutes = left.get().toSeconds() / 60.0;
        var seen = level(minutes, bounds);
        if (rank(seen) > rank(level)) {
            worseSince = worseSince.filter(since -> !since.isAfter(now)).or(() -> Optional.of(now));
            if (Duration.between(worseSince.get(), now).compareTo(SET) >= 0) {
                level = seen;
            }
        } else {
            worseSince = Optional.empty();
            var withMargin = level(minutes / MORE, bounds);
            level = rank(withMargin) < rank(level) ? withMargin : level;
        }
        return level;
    }

    private static Optional<Level> level(double minutes, Bounds bounds) {
        if (minutes < bounds.actNow()) {
            return Optional.of(Level.ACT_NOW);
        }
        return minutes < bounds.attention() ? Optional.of(Level.ATTENTION) : Optional.empty();
    }

    private static int rank(Optional<Level> level) {
        return level.map(l -> l.ordinal() + 1).orElse(0);
    }
}
