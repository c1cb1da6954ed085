package tallyboard.agenda.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;

/** Where it is kept how far the desk has acted on the plan, so that a restart neither repeats nor misses an act. */
public interface PlanStore {
    Map<TrackId, Progress> progress();

    void save(TrackId track, Progress progress);

    /**
     * How far the plan of one track is.
     *
     * @param through every planned act until then was considered
     * @param reopensAt when the gate opens again after a talk was finished by hand, where the plan alone would not
     * @param overdue the session for which the gate should have closed, but the room is still live
     */
    record Progress(Instant through, Optional<Instant> reopensAt, Optional<SessionId> overdue) {
        public static Progress through(Instant moment) {
            return new Progress(moment, Optional.empty(), Optional.empty());
        }

        public Progress reopening(Instant at) {
            return new Progress(through, Optional.of(at), overdue);
        }

        public Progress notOverdue() {
            return new Progress(through, reopensAt, Optional.empty());
        }
    }
}
