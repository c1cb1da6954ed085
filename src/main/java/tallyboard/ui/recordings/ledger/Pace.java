package tallyboard.ui.recordings.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fast something goes, seen from where it was first looked at.
 *
 * @param share done then, 0 to 1
 */
public record Pace(double share, Instant since) {
    /** Before this the rate says nothing. */
    private static final Duration MEASURED = Duration.ofSeconds(2);

    /** How long it still takes when so much is done; empty while that cannot be told. */
    public Optional<Duration> left(double done, Instant now) {
        var passed = Duration.between(since, now);
        if (done <= share || passed.compareTo(MEASURED) < 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.round(passed.toMillis() * (1 - done) / (done - share) / 1000)));
    }
}
