package tallyboard.desk.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.stream.publish.Measurements;

/** Whether media arrives at all. The silence is a time itself, so it counts at once; it is over after two good seconds. */
final class MediaWatch {
    private final Holding holding = new Holding(StreamHealth.QUIET);
    private Duration longest = Duration.ZERO;

    List<Cause> note(Instant now, Measurements measured, Bounds bounds) {
        var silent = measured.sinceLastMedia();
        var level = holding.note(now, Level.from(StreamHealth.seconds(silent), bounds), Duration.ZERO);
        longest = level == Level.GOOD || silent.compareTo(longest) > 0 ? silent : longest;
        return StreamHealth.one(
                level, level == Level.ACT_NOW ? new Cause.Stalled(longest) : new Cause.NoMedia(longest));
    }

    void end() {
        holding.end();
    }
}
