package tallyboard.ui.live;

import javafx.beans.value.ObservableBooleanValue;
import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.keys.ResetSheetViewModel;
import tallyboard.ui.keys.handoff.HandOffSheetViewModel;

/**
 * What the Live page needs beside its lanes.
 *
 * @param handout hands keys over
 * @param reset replaces them
 * @param handOff hands them to rooms unseen
 * @param locked whether the desk is locked
 */
public record LiveKeys(
        KeyHandout handout, ResetSheetViewModel reset, HandOffSheetViewModel handOff, ObservableBooleanValue locked) {}
