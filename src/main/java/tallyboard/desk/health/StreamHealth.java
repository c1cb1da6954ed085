package tallyboard.desk.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.stream.publish.Measurements;

/** Watches one stream. One thread, about twice a second. */
public final class StreamHealth {
    /** Media that comes and goes is judged by its last seconds: "good" is that something came in the last two. */
    static final Duration QUIET = Duration.ofSeconds(2);

    private final MediaWatch media = new MediaWatch();
    private final PictureWatch picture = new PictureWatch();
    private final SoundWatch sound = new SoundWatch();
    private final DriftWatch drift = new DriftWatch();
    private final ReturnsWatch returns = new ReturnsWatch();
    private Optional<Instant> connection = Optional.empty();
    private Health health = Health.GOOD;

    /** Takes up what is measured now; with nothing measured there is nothing to judge, and only the reconnects are remembered. */
    public Health note(Instant now, Optional<Measurements> measured, Surroundings around) {
        var before = connection;
        connection = measured.map(m -> m.encoder().since());
        if (!connection.equals(before)) {
            media.end();
            picture.end();
            sound.end();
            drift.end();
        }
        if (measured.isEmpty()) {
            returns.pass(now);
            health = Health.GOOD;
            return health;
        }
        var found = measured.get();
        var limits = around.limits();
        health = new Health(Stream.of(
                        media.note(now, found, limits.of(HealthLimit.MEDIA)).stream(),
                        sound.note(now, found, limits.of(HealthLimit.SOUND), around.isBreak()).stream(),
                        picture.note(now, found, around).stream(),
                        drift.note(now, found, limits.of(HealthLimit.DRIFT)).stream(),
                        returns.note(now, found.encoder().reconnects(), limits.of(HealthLimit.RECONNECTS)).stream())
                .flatMap(causes -> causes)
                .toList());
        return health;
    }

    /** What was found last. */
    public Health now() {
        return health;
    }

    static boolean isQuiet(Measurements measured) {
        return measured.sinceLastMedia().compareTo(QUIET) >= 0;
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    static List<Cause> one(Level level, Cause cause) {
        return level == Level.GOOD ? List.of() : List.of(cause);
    }
}
