package tallyboard.ui.kit.hold;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/** What a hold will do, said in a popup above the button, never under the pointer. Takes no focus and no event. */
final class Consequence {
    private static final double GAP = 8;
    private static final double MAX_WIDTH = 260;

    private final Node above;
    private final Label words = new Label();
    private final PauseTransition delay = new PauseTransition(Duration.millis(150));
    private final PopOver popup = new PopOver(words);

    Consequence(Node above) {
        this.above = above;
        words.setWrapText(true);
        words.setMaxWidth(MAX_WIDTH);
        words.getStyleClass().add("consequence");
        popup.getRoot().getStylesheets().clear(); // its own sheet is white; base.css dresses it
        popup.setArrowSize(0);
        popup.setArrowIndent(0);
        popup.setCornerRadius(6);
        popup.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popup.setDetachable(false);
        popup.setAutoHide(false); // else the press that begins the hold would only close it
        popup.setHideOnEscape(false);
        popup.setAutoFix(true);
        popup.setAnimated(false);
        delay.setOnFinished(_ -> open());
    }

    void say(String text) {
        words.setText(text);
    }

    /** Shows it after a moment, so that a pointer that only passes leaves no trail. */
    void show() {
        if (!popup.isShowing()) {
            delay.playFromStart();
        }
    }

    void hide() {
        delay.stop();
        popup.hide(Duration.ZERO);
    }

    private void open() {
        if (words.getText().isEmpty() || above.getScene() == null) {
            return;
        }
        Bounds place = above.localToScreen(above.getLayoutBounds());
        if (place != null) {
            popup.show(above, place.getMinX(), place.getMinY(), Duration.ZERO);
            popup.setX(place.getMinX());
            popup.setY(place.getMinY() - GAP - popup.getHeight());
        }
    }
}
