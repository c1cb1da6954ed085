package tallyboard.ui.kit.hold;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/**
 * A button that acts on a press, and where something speaks against it only when it is held for a second. It acts once: the
 * second click of a double click, and the release after a hold, do nothing.
 */
public final class LockedPress {
    private static final Duration HOLD = Duration.seconds(1);
    private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");

    private LockedPress() {}

    /**
     * Gives the button that behaviour; what it did before is replaced.
     *
     * @param why it has to be held, in a sentence; empty when a press is enough
     */
    public static void guard(Button button, ObservableValue<String> why, Runnable act) {
        Runnable once = () -> {
            Settling.settle(button);
            act.run();
        };
        var hold = new PauseTransition(HOLD);
        hold.setOnFinished(_ -> {
            button.pseudoClassStateChanged(HOLDING, false);
            button.disarm();
            once.run();
        });
        button.setOnAction(_ -> {
            if (why.getValue().isEmpty()) {
                once.run();
            }
        });
        button.focusedProperty().subscribe(isHere -> {
            if (!isHere) {
                button.disarm();
            }
        });
        button.armedProperty().subscribe(isArmed -> {
            boolean isHeld = isArmed && !why.getValue().isEmpty();
            button.pseudoClassStateChanged(HOLDING, isHeld);
            if (isHeld) {
                hold.playFromStart();
            } else {
                hold.stop();
            }
        });
        var tip = new Tooltip();
        tip.textProperty().bind(why);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        button.tooltipProperty().bind(why.map(reason -> reason.isEmpty() ? null : tip));
        why.subscribe(button::setAccessibleHelp);
    }
}
