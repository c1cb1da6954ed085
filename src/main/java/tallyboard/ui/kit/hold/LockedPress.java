package tallyboard.ui.kit.hold;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import tallyboard.settings.Comfort.Ease;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.comfort.Comforts;

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
        var armed = new PauseTransition(HoldButton.ARMED);
        armed.setOnFinished(_ -> tellArmed(button, false));
        button.setOnAction(_ -> {
            boolean isSecond = armed.getStatus() == Animation.Status.RUNNING;
            armed.stop();
            tellArmed(button, false);
            if (why.getValue().isEmpty() || isSecond) {
                once.run();
            } else if (Comforts.has(Ease.PRESS_TWICE)) {
                Settling.settle(button);
                tellArmed(button, true);
                armed.playFromStart();
            }
        });
        button.focusedProperty().subscribe(isHere -> {
            if (!isHere) {
                button.disarm();
            }
        });
        button.armedProperty().subscribe(isArmed -> {
            boolean isHeld = isArmed && !why.getValue().isEmpty() && !Comforts.has(Ease.PRESS_TWICE);
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

    private static void tellArmed(Button button, boolean isArmed) {
        button.pseudoClassStateChanged(HOLDING, isArmed);
        button.setAccessibleText(isArmed ? Messages.text("hold.again") : null);
    }
}
