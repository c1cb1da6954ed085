package tallyboard.desk.health;

import java.time.Duration;
import java.time.Instant;

/**
 * A level that holds: it rises when something has been so bad without a break for its time, and falls when it has been better
 * without a break for the time that clears it. One thread.
 */
final class Holding {
    private final Duration clear;
    private final Run attention = new Run();
    private final Run actNow = new Run();
    private final Run better = new Run();
    private Level level = Level.GOOD;
    private Level worstSinceBetter = Level.GOOD;

    /** @param clear how long it must be better */
    Holding(Duration clear) {
        this.clear = clear;
    }

    /** A condition that may last. A clock that is set back begins it anew, so that it never lasts for ever. */
    private static final class Run {
        private Instant since = Instant.MAX;

        Duration note(boolean isSo, Instant now) {
            if (!isSo) {
                since = Instant.MAX;
                return Duration.ofMillis(-1);
            }
            since = since.isAfter(now) ? now : since;
            return Duration.between(since, now);
        }
    }

    Level level() {
        return level;
    }

    /** Takes up how bad it is now. */
    Level note(Instant now, Level seen, Duration set) {
        var bad = attention.note(seen.isWorseThan(Level.GOOD), now);
        var worst = actNow.note(seen == Level.ACT_NOW, now);
        var held = Level.GOOD;
        if (bad.compareTo(set) >= 0) {
            held = worst.compareTo(set) >= 0 ? Level.ACT_NOW : Level.ATTENTION;
        }
        if (held.isWorseThan(level)) {
            level = held;
        }
        fall(now, seen);
        return level;
    }

    private void fall(Instant now, Level seen) {
        boolean isBetter = level.isWorseThan(seen);
        var good = better.note(isBetter, now);
        worstSinceBetter = !isBetter || good.isZero() || seen.isWorseThan(worstSinceBetter) ? seen : worstSinceBetter;
        if (isBetter && good.compareTo(clear) >= 0) {
            level = worstSinceBetter;
            better.note(false, now);
        }
    }

    /** What was seen cannot be judged now: a time that runs begins anew, the level stays. */
    void pause() {
        attention.note(false, Instant.MIN);
        actNow.note(false, Instant.MIN);
        better.note(false, Instant.MIN);
    }

    /** There is nothing to judge any more. */
    void end() {
        pause();
        level = Level.GOOD;
    }
}
