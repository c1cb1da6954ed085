package tallyboard.ui.recordings.selected;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** The title; of a recording that holds no talk it can be written over. */
final class TitleView extends HBox {
    private final Label title = new Label();
    private final TextField field = new TextField();
    private final BooleanProperty writing = new SimpleBooleanProperty();

    TitleView(SelectedViewModel selected) {
        getStyleClass().add("title-line");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("medium");
        title.setMinWidth(0);
        title.textProperty().bind(selected.words().map(SelectedWords::title));
        field.setAccessibleText(Messages.text("recordings.rename"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var rename = Buttons.icon(Messages.text("recordings.rename"), Feather.EDIT_2);
        rename.getStyleClass().add("quiet");
        show(title, writing.not());
        show(field, writing);
        show(rename, writing.not().and(Bindings.createBooleanBinding(selected::canBeRenamed, selected.row())));
        rename.setOnAction(_ -> write());
        field.setOnAction(_ -> {
            selected.rename(field.getText());
            writing.set(false);
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                writing.set(false);
                event.consume();
            }
        });
        field.focusedProperty().subscribe((was, is) -> writing.set(is));
        getChildren().addAll(title, field, rename);
    }

    private void write() {
        field.setText(title.getText());
        writing.set(true);
        field.requestFocus();
        field.selectAll();
    }

    private static void show(Node node, BooleanExpression when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
