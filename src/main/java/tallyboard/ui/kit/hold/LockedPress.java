package tallyboard.ui.kit.hold;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import tallyboard.ui.kit.Messages;

/** A button that acts on a press, and on a locked desk only when it is held for a second. */
public final class LockedPress {
    private static final Duration HOLD = Duration.seconds(1);
    private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");

    private LockedPress() {}

    /** Gives the button that behaviour; what it did before is replaced. */
    public static void guard(Button button, ObservableBooleanValue locked, Runnable act) {
        var hold = new PauseTransition(HOLD);
        hold.setOnFinished(_ -> {
            button.pseudoClassStateChanged(HOLDING, false);
            act.run();
        });
        button.setOnAction(_ -> {
            if (!locked.get()) {
                act.run();
            }
        });
        button.armedProperty().subscribe(isArmed -> {
            boolean isHeld = isArmed && locked.get();
            button.pseudoClassStateChanged(HOLDING, isHeld);
            if (isHeld) {
                hold.playFromStart();
            } else {
                hold.stop();
            }
        });
        var tip = new Tooltip(Messages.text("lock.hold"));
        button.tooltipProperty().bind(Bindings.when(locked).then(tip).otherwise((Tooltip) null));
    }
}
