package tallyboard.ui.shell.exit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;

/** Asks before live tracks are cut by leaving. The harmless answer has the focus; the other one wants a hold. */
public final class ExitSheetView extends VBox {
    private static final double WIDTH = 440;
    private static final Duration HOLD = Duration.seconds(2);

    private final Button stay = Buttons.plain(Messages.text("shell.exit.stay"));

    public ExitSheetView(List<String> live, Runnable staying, Runnable leaving) {
        getStyleClass().addAll("desk-sheet", "exit-sheet");
        setMinWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        var title = new Label(Messages.text("shell.exit.title", live.size(), live.getFirst()));
        title.getStyleClass().addAll("t18", "semibold");
        var names = String.join(", ", live);
        var what = new Label(Messages.text("shell.exit.what", names));
        what.getStyleClass().add("text-2");
        what.setWrapText(true);
        var leave = new HoldButton(HoldButton.Words.below("shell.exit.leave."), HOLD);
        leave.setConsequence(Messages.text("shell.exit.consequence", live.size()));
        leave.setOnHeld(leaving);
        stay.setOnAction(_ -> staying.run());
        var buttons = new HBox(stay, leave);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, what, buttons);
    }

    /** The answer that changes nothing. */
    public Node harmless() {
        return stay;
    }
}
