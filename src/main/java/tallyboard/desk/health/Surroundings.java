package tallyboard.desk.health;

import java.util.Optional;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.health.HealthLimits;

/**
 * What is known about a stream beside what arrives.
 *
 * @param baseline what this very encoder sent at the sound check
 * @param isBreak the agenda says that nothing is on, so that silence is as it should be
 */
public record Surroundings(HealthLimits limits, Optional<Baseline> baseline, boolean isBreak) {
    /** Where nobody prepared anything. */
    public static final Surroundings PLAIN = new Surroundings(HealthLimits.CONFERENCE, Optional.empty(), false);
}
