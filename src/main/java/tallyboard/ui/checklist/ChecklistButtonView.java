package tallyboard.ui.checklist;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;

/** How much of the checklist is done, in the header; opens it. */
public final class ChecklistButtonView extends HBox {
    private static final PseudoClass RED = PseudoClass.getPseudoClass("red");

    public ChecklistButtonView(ChecklistViewModel checklist, Runnable open) {
        getStyleClass().add("checklist-button");
        Button button = Buttons.small("");
        button.setGraphic(Icons.of(Feather.CHECK_SQUARE, Icons.SMALL));
        button.textProperty().bind(checklist.count());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> open.run());
        checklist
                .rows()
                .subscribe(rows ->
                        button.pseudoClassStateChanged(RED, rows.stream().anyMatch(ChecklistRow::isRed)));
        visibleProperty().bind(checklist.count().isNotEmpty());
        managedProperty().bind(visibleProperty());
        getChildren().add(button);
    }
}
