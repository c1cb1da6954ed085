package tallyboard.desk.health;

import java.util.OptionalDouble;
import tallyboard.agenda.health.HealthLimits.Bounds;

/** How bad something is. */
enum Level {
    GOOD,
    ATTENTION,
    ACT_NOW;

    /** Where more is worse: from the bound on. */
    static Level from(double value, Bounds bounds) {
        if (value >= bounds.actNow()) {
            return ACT_NOW;
        }
        return value >= bounds.attention() ? ATTENTION : GOOD;
    }

    /** Where more is worse: only beyond the bound. */
    static Level above(double value, Bounds bounds) {
        if (value > bounds.actNow()) {
            return ACT_NOW;
        }
        return value > bounds.attention() ? ATTENTION : GOOD;
    }

    /** Where less is worse: only below the bound. */
    static Level below(double value, Bounds bounds) {
        if (value < bounds.actNow()) {
            return ACT_NOW;
        }
        return value < bounds.attention() ? ATTENTION : GOOD;
    }

    /** How many percent of the expected the value is; empty where either is not known. */
    static OptionalDouble percent(OptionalDouble value, OptionalDouble expected) {
        return value.isEmpty() || expected.orElse(0) <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * value.getAsDouble() / expected.getAsDouble());
    }

    boolean isWorseThan(Level other) {
        return compareTo(other) > 0;
    }
}
