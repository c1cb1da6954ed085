package tallyboard.desk.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.stream.publish.Measurements;

/** Whether media time keeps pace with the wall clock. */
final class DriftWatch {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration CLEAR = Duration.ofSeconds(10);
    /** What was held up and comes all at once is far for a moment only. */
    private static final Duration SET = Duration.ofSeconds(5);
    /** Times that step by more seconds than this, and more than once in a minute, jump. */
    private static final double STEP = 1;

    private static final int STEPS = 2;

    private final Holding holding = new Holding(CLEAR);
    private final Deque<Seen> minute = new ArrayDeque<>();
    private final Deque<Instant> steps = new ArrayDeque<>();
    private final Deque<Instant> away = new ArrayDeque<>();
    private OptionalDouble settled = OptionalDouble.empty();

    private record Seen(Instant at, double seconds) {}

    List<Cause> note(Instant now, Measurements measured, Bounds bounds) {
        if (StreamHealth.isQuiet(measured) || measured.drift().seconds().isEmpty()) {
            holding.pause();
            away.clear();
            return List.of();
        }
        double drift = measured.drift().seconds().getAsDouble();
        remember(now, drift);
        step(now, drift);
        boolean isJumping = steps.size() >= STEPS;
        var level = Level.GOOD;
        if (isJumping || Math.abs(drift) > bounds.actNow()) {
            level = Level.ACT_NOW;
        } else if (Math.abs(growth()) > bounds.attention()) {
            level = Level.ATTENTION;
        }
        var held = holding.note(now, level, isJumping ? Duration.ZERO : SET);
        return StreamHealth.one(
                held, isJumping ? new Cause.TimeJumps() : new Cause.Drift(drift, held == Level.ACT_NOW));
    }

    void end() {
        holding.end();
        minute.clear();
        steps.clear();
        away.clear();
        settled = OptionalDouble.empty();
    }

    private void remember(Instant now, double drift) {
        minute.removeIf(seen -> seen.at().isAfter(now));
        minute.addLast(new Seen(now, drift));
        while (minute.size() > 2 && !second().isAfter(now.minus(MINUTE))) {
            minute.removeFirst();
        }
    }

    private Instant second() {
        return minute.stream().skip(1).findFirst().orElseThrow().at();
    }

    /** A step is one that stays: what was only held up on its way comes back to where it was. */
    private void step(Instant now, double drift) {
        steps.removeIf(at -> at.isBefore(now.minus(MINUTE)) || at.isAfter(now));
        boolean isNear = Math.abs(drift - settled.orElse(drift)) <= STEP;
        if (isNear) {
            away.clear();
        } else if (away.isEmpty() || away.getFirst().isAfter(now)) {
            away.clear();
            away.addLast(now);
        }
        boolean isStep = !isNear && Duration.between(away.getFirst(), now).compareTo(SET) >= 0;
        if (isStep) {
            steps.addLast(now);
            away.clear();
        }
        if (isNear || isStep) {
            settled = OptionalDouble.of(drift);
        }
    }

    /** By how much it has grown in a minute; nothing while less than that is known. */
    private double growth() {
        var first = minute.getFirst();
        var last = minute.getLast();
        return Duration.between(first.at(), last.at()).compareTo(MINUTE) < 0 ? 0 : last.seconds() - first.seconds();
    }
}
