package tallyboard.ui.live;

import java.time.Instant;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableBooleanValue;
import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.keys.ResetSheetViewModel;
import tallyboard.ui.keys.handoff.HandOffSheetViewModel;
import tallyboard.ui.keys.history.KeyHistoryViewModel;
import tallyboard.ui.live.leak.LeakCardViewModel;
import tallyboard.ui.live.rows.LaneRow;

/**
 * What the Live page needs beside its lanes.
 *
 * @param handout hands keys over
 * @param reset replaces them
 * @param handOff hands them to rooms unseen
 * @param leak helps when one is known to others
 * @param history tells where one went
 * @param note leads to where the incident of a lane since then is written up
 * @param locked whether the desk is locked
 */
public record LiveKeys(
        KeyHandout handout,
        ResetSheetViewModel reset,
        HandOffSheetViewModel handOff,
        LeakCardViewModel leak,
        KeyHistoryViewModel history,
        BiConsumer<LaneRow, Instant> note,
        ObservableBooleanValue locked) {}
