package tallyboard.ui.kit.undo;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** One line with what was just done and the way back from it. Covers nothing. */
public final class UndoView extends HBox {
    public UndoView(UndoViewModel undo) {
        getStyleClass().add("undo-line");
        setAlignment(Pos.CENTER_LEFT);
        var sentence = new Label();
        sentence.textProperty().bind(undo.offer());
        sentence.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var back = Buttons.small(Messages.text("undo.do"), Feather.ROTATE_CCW);
        back.setOnAction(_ -> undo.undo());
        getChildren().addAll(sentence, space, back);
        visibleProperty().bind(undo.offer().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
