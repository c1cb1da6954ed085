package tallyboard.desk.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tallyboard.agenda.health.HealthLimits.Bounds;

/** How often an encoder came back in the last five minutes. One that stays falls out of it by itself, so nothing flickers. */
final class ReturnsWatch {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Deque<Instant> returns = new ArrayDeque<>();
    private int known = -1;

    List<Cause> note(Instant now, int reconnects, Bounds bounds) {
        for (int i = known; known >= 0 && i < reconnects; i++) {
            returns.addLast(now);
        }
        known = reconnects;
        pass(now);
        var level = Level.from(returns.size(), bounds);
        return StreamHealth.one(level, new Cause.Flapping(returns.size(), level == Level.ACT_NOW));
    }

    void pass(Instant now) {
        returns.removeIf(at -> !at.plus(KEPT).isAfter(now) || at.isAfter(now));
    }
}
