package tallyboard.ui.live;

import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.keys.ResetSheetViewModel;

/** What the Live page needs to hand keys over and to replace them. */
public record LiveKeys(KeyHandout handout, ResetSheetViewModel reset) {}
