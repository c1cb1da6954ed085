package tallyboard.ui.schedule.inspector;

import java.time.Duration;
import java.util.function.UnaryOperator;
import tallyboard.agenda.Session.GatePlan;
import tallyboard.agenda.TrackId;

/** What the inspector can do to the selected session. */
public interface TalkDeeds {
    void record(boolean isWanted);

    void gate(UnaryOperator<GatePlan> change);

    void move(Duration by);

    void moveTo(TrackId track);

    void restore();

    void edit();

    void delete();
}
