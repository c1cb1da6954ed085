package tallyboard.ui.keys;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;

/** What the room types beside the key: the address of our server, which is no secret. */
public final class ServerAddressView extends VBox {
    private final String address;
    private final Label text = new Label();

    public ServerAddressView(String address) {
        this.address = address;
        getStyleClass().add("server-address");
        var name = new Label(Messages.text("keys.server"));
        name.getStyleClass().addAll("t13", "text-2");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var copy = Buttons.icon(Messages.text("keys.server.copy"), Feather.COPY);
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(address);
            Clipboard.getSystemClipboard().setContent(content);
        });
        var head = new HBox(name, space, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().addAll("t13", "mono");
        text.setMinWidth(0);
        getChildren().addAll(head, text);
        retell();
    }

    /** More or less is told from now on. */
    public void retell() {
        text.setText(Discretion.now().address(address));
    }
}
