package tallyboard.ui.shell.frame;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import tallyboard.ui.kit.comfort.Comforts;

/**
 * The desk in a window that may be too small for it. Written larger, it needs more room: then the window shows a part of it,
 * and the part with the focus comes into sight. In its usual size it always fits.
 */
public final class PanView extends ScrollPane {
    /** The smallest window in which the desk has all its places in its usual size. */
    public PanView(Node desk, double leastWidth, double leastHeight) {
        var whole = new StackPane(desk);
        getStyleClass().add("pan");
        setContent(whole);
        setFitToWidth(true);
        setFitToHeight(true);
        if (Comforts.scale() > 1) {
            whole.setMinSize(Comforts.px(leastWidth), Comforts.px(leastHeight));
        }
    }
}
