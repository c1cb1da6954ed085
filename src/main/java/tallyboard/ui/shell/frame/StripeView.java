package tallyboard.ui.shell.frame;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import tallyboard.ui.kit.Messages;

/** The stripe along the whole top edge that says: this is a rehearsal. A pattern and words, never a colour alone. */
public final class StripeView extends StackPane {
    public StripeView() {
        getStyleClass().add("stripe");
        getChildren().add(new Label(Messages.text("shell.stripe")));
    }
}
