package tallyboard.agenda.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.TrackId;

/** Where it is kept how far the desk has acted on the plan, so that a restart neither repeats nor misses an act. */
public interface PlanStore {
    Map<TrackId, Progress> load();

    void save(TrackId track, Progress progress);

    /**
     * How far the plan of one track is.
     *
     * @param through every planned act until then was considered
     * @param reopensAt when the gate opens again after a talk was finished by hand, where the plan alone would not
     */
    record Progress(Instant through, Optional<Instant> reopensAt) {}
}
