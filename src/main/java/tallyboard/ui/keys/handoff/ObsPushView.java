package tallyboard.ui.keys.handoff;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.kit.Messages;

/** Where the room's OBS is, and its password. */
final class ObsPushView extends VBox {
    /** @param isSafe whether the address is typed like a password */
    ObsPushView(ObsPushViewModel obs, ObservableValue<Boolean> isSafe) {
        var seen = address(new TextField(), "keys.handoff.obs.address.prompt", obs);
        var hidden = address(new PasswordField(), "keys.handoff.obs.address", obs);
        var address = new StackPane();
        isSafe.subscribe(is -> address.getChildren().setAll(is ? hidden : seen));
        HBox.setHgrow(address, Priority.ALWAYS);
        var password = new PasswordField();
        password.promptTextProperty()
                .bind(obs.knowsPassword()
                        .map(is -> Messages.text(is ? "keys.handoff.obs.known" : "keys.handoff.obs.password")));
        password.setAccessibleText(Messages.text("keys.handoff.obs.password"));
        password.textProperty().bindBidirectional(obs.password());
        password.setMinWidth(0);
        password.setOnAction(_ -> obs.push());
        var fields = new HBox(address, password);
        fields.getStyleClass().add("fields");
        getChildren().addAll(fields, SheetParts.fixed("keys.handoff.obs.note", "t12", "text-2"));
    }

    private static TextField address(TextField field, String prompt, ObsPushViewModel obs) {
        field.setPromptText(Messages.text(prompt));
        field.setAccessibleText(Messages.text("keys.handoff.obs.address"));
        field.textProperty().bindBidirectional(obs.address());
        field.setMinWidth(0);
        field.setOnAction(_ -> obs.push());
        return field;
    }
}
