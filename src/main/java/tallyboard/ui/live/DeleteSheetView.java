package tallyboard.ui.live;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.state.Acts;

/** What deleting a lane means, said before it is done. Deleting always wants a hold. */
final class DeleteSheetView extends VBox {
    private final Button keep = Buttons.plain(Messages.text("live.delete.keep"));

    DeleteSheetView(LaneRow row, Runnable delete, Runnable close) {
        var room = row.seat().room();
        boolean cuts = row.stream().get().filter(Acts::cuts).isPresent();
        getStyleClass().addAll("desk-sheet", "sheet", "delete-sheet");
        keep.getStyleClass().add("flat");
        keep.setOnAction(_ -> close.run());
        var button = new HoldButton(HoldButton.Words.below("live.hold.DELETE."));
        button.setConsequence(Messages.text(cuts ? "live.delete.cuts" : "live.delete.consequence"));
        button.setOnHeld(() -> {
            delete.run();
            close.run();
        });
        var buttons = new HBox(keep, button);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren()
                .addAll(
                        wrapped(Messages.text("live.delete.title", room), "t18", "semibold"),
                        wrapped(Messages.text(cuts ? "live.delete.cuts" : "live.delete.consequence")),
                        wrapped(Messages.text("live.delete.stays"), "text-2"),
                        buttons);
    }

    /** The harmless button has the first focus. */
    void focusFirst() {
        keep.requestFocus();
    }

    private static Label wrapped(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
