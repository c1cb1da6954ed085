package tallyboard.ui.settings;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;

/** Where the API listens and what lets a script in. The secret is never drawn; its mask holds nothing of it. */
public final class ApiView extends VBox {
    private static final String MASK = "•••• •••• •••• ••••";

    private final ApiViewModel api;
    private final GridPane lines = new GridPane();

    public ApiView(ApiViewModel api) {
        this.api = api;
        getStyleClass().add("api-access");
        lines.getStyleClass().add("settings-lines");
        var address = mono();
        address.textProperty().bind(api.addressShown());
        var id = mono();
        id.textProperty().bind(api.tokenShown());
        var mask = mono();
        mask.setText(MASK);
        mask.setAccessibleText(Messages.text("settings.api.hidden"));
        var copySecret = Buttons.small(Messages.text("settings.api.copySecret"), Feather.COPY);
        copySecret.setOnAction(_ -> api.copySecret());
        line(0, "settings.api.address", address, copy(api::address, "settings.api.address"));
        line(1, "settings.api.tokenId", id, copy(api.tokenId()::get, "settings.api.tokenId"));
        line(2, "settings.api.secret", mask, copySecret);
        var said = words();
        said.textProperty().bind(api.said());
        getChildren().addAll(lines, said, renewal());
    }

    private Node renewal() {
        var what = words();
        what.setText(Messages.text(api.isFixed() ? "settings.api.fixed" : "settings.api.renewal"));
        if (api.isFixed()) {
            return what;
        }
        var renew = new HoldButton(HoldButton.Words.below("settings.api.renew."));
        renew.setOnHeld(api::renew);
        var box = new VBox(renew, what);
        box.getStyleClass().add("field");
        return box;
    }

    private static Node copy(Supplier<String> value, String name) {
        var copy = Buttons.small(Messages.text("settings.network.copy"), Feather.COPY);
        copy.setAccessibleText(Messages.text("settings.network.copy") + ": " + Messages.text(name));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(value.get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    private void line(int row, String name, Label value, Node act) {
        var label = new Label(Messages.text(name));
        label.getStyleClass().add("text-2");
        label.setLabelFor(value);
        var line = new HBox(value, act);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        lines.addRow(row, label, line);
    }

    private static Label mono() {
        var label = new Label();
        label.getStyleClass().add("mono");
        return label;
    }

    private static Label words() {
        var words = new Label();
        words.getStyleClass().addAll("t13", "text-2");
        words.setWrapText(true);
        return words;
    }
}
