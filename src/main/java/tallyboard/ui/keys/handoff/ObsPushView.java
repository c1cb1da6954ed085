package tallyboard.ui.keys.handoff;

import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.kit.Messages;

/** Where the room's OBS is, and its password. */
final class ObsPushView extends VBox {
    ObsPushView(ObsPushViewModel obs) {
        var address = new TextField();
        address.setPromptText(Messages.text("keys.handoff.obs.address.prompt"));
        address.setAccessibleText(Messages.text("keys.handoff.obs.address"));
        address.textProperty().bindBidirectional(obs.address());
        HBox.setHgrow(address, Priority.ALWAYS);
        address.setMinWidth(0);
        var password = new PasswordField();
        password.promptTextProperty()
                .bind(obs.knowsPassword()
                        .map(is -> Messages.text(is ? "keys.handoff.obs.known" : "keys.handoff.obs.password")));
        password.setAccessibleText(Messages.text("keys.handoff.obs.password"));
        password.textProperty().bindBidirectional(obs.password());
        password.setMinWidth(0);
        address.setOnAction(_ -> obs.push());
        password.setOnAction(_ -> obs.push());
        var fields = new HBox(address, password);
        fields.getStyleClass().add("fields");
        getChildren().addAll(fields, SheetParts.fixed("keys.handoff.obs.note", "t12", "text-2"));
    }
}
