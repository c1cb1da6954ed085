package tallyboard.ui.schedule.plan;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import tallyboard.agenda.Session;
import tallyboard.agenda.TrackId;

/** What is known beyond the plan at one moment: of the tracks, and of single sessions. */
public interface DayStates {
    TrackState of(TrackId track);

    /**
     * How each session of a track is.
     *
     * @param sessions all of that track, by start
     */
    Function<Session, SessionState> of(TrackId track, List<Session> sessions, Instant now);
}
