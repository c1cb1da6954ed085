package tallyboard.ui.live.lane;

import java.util.List;
import javafx.beans.value.ObservableValue;
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

    /**
     * Why the verb has to be held on its button, in a sentence; empty when a press is enough.
     *
     * @param reds what is red on the checklist for the lane
     */
    ObservableValue<String> whyHeld(ObservableValue<List<String>> reds, Verb verb);

    /** The lane is the one to look at now. */
    void select(LaneRow row);
}
