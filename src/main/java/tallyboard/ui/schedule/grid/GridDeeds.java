package tallyboard.ui.schedule.grid;

import java.time.Instant;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;

/** What is done in the grid. */
public interface GridDeeds {
    void select(SessionId id);

    /** A session is to be added there. */
    void add(TrackId track, Instant at);

    /** The selected session is to be changed. */
    void edit();

    /** The moment that was wanted is in sight. */
    void reached();
}
