package tallyboard.ui.live.inspector;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** A name that is typed over in its place: Enter keeps what was typed, Esc or going elsewhere the old name. */
final class NameView extends HBox {
    private final ObservableValue<String> name;
    private final TextField field = new TextField();
    private final Label label;

    NameView(ObservableValue<String> name, Consumer<String> typed) {
        this.name = name;
        label = Labels.label(name, n -> n, "room-name");
        var pen = Buttons.icon(Messages.text("live.track.rename"), Feather.EDIT_2);
        pen.setOnAction(_ -> edit());
        field.setVisible(false);
        field.setAccessibleText(Messages.text("live.track.rename"));
        field.setOnAction(_ -> {
            typed.accept(field.getText());
            leave();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                leave();
                e.consume();
            }
        });
        field.focusedProperty().subscribe(isFocused -> {
            if (!isFocused) {
                leave();
            }
        });
        var place = new StackPane(label, field);
        StackPane.setAlignment(label, Pos.CENTER_LEFT);
        HBox.setHgrow(place, Priority.ALWAYS);
        getStyleClass().add("name-line");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(place, pen);
    }

    void edit() {
        field.setText(name.getValue());
        field.setVisible(true);
        label.setVisible(false);
        field.requestFocus();
        field.selectAll();
    }

    private void leave() {
        field.setVisible(false);
        label.setVisible(true);
    }
}
