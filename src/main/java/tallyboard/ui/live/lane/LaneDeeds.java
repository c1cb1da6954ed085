package tallyboard.ui.live.lane;

import javafx.beans.value.ObservableBooleanValue;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.state.Verb;

/** What the presses on a lane lead to. */
public interface LaneDeeds {
    /** Does what the verb says. */
    void act(LaneRow row, Verb verb);

    /** The key of the lane is known to others. */
    void leak(LaneRow row);

    /** Where the key of the lane went. */
    void keyHistory(LaneRow row);

    /** Takes back the last mark. */
    void undoMark(LaneRow row);

    /** Whether the desk is locked, so that what reaches the audience has to be held. */
    ObservableBooleanValue locked();

    /** The lane is the one to look at now. */
    void select(LaneRow row);
}
