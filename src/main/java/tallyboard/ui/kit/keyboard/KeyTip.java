package tallyboard.ui.kit.keyboard;

import javafx.scene.control.Tooltip;
import tallyboard.ui.kit.Messages;

/** A tooltip that names a key, as it is when the tooltip is shown. */
public final class KeyTip {
    private KeyTip() {}

    /** @param place the words, with the key filled in */
    public static Tooltip of(String place, Shortcut shortcut) {
        var tip = new Tooltip();
        tip.setOnShowing(_ -> tip.setText(Messages.text(place, KeyMap.now().words(shortcut))));
        return tip;
    }
}
