package tallyboard.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.settings.Settings.Exposure;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** Who can reach the ingest: two choices, the address that rooms type, and what is known of the way to it. */
public final class NetworkView extends VBox {
    private final NetworkViewModel network;
    private final ToggleGroup group = new ToggleGroup();
    private final RadioButton here = choice(Exposure.THIS_COMPUTER);
    private final RadioButton rooms = choice(Exposure.NETWORK);
    private final HBox remedy = new HBox();

    public NetworkView(NetworkViewModel network) {
        this.network = network;
        getStyleClass().add("network");
        getChildren().addAll(card(here), card(rooms), fixed(), warning(), server(), check());
        network.words().subscribe(words -> group.selectToggle(words.isOpen() ? rooms : here));
        var isClosed = network.words().map(NetworkWords::isFixed);
        for (var each : new RadioButton[] {here, rooms}) {
            each.disableProperty().bind(isClosed.map(Boolean::booleanValue));
        }
    }

    /** Puts what helps beside the warning. */
    public void help(Node node) {
        remedy.getChildren().setAll(node);
    }

    /** Puts the focus on the choice that holds. */
    public void focus() {
        (rooms.isSelected() ? rooms : here).requestFocus();
    }

    private RadioButton choice(Exposure exposure) {
        var button = new RadioButton(Messages.text("settings.network." + exposure.name()));
        button.setToggleGroup(group);
        button.setAccessibleText(
                button.getText() + ". " + Messages.text("settings.network." + exposure.name() + ".what"));
        button.setOnAction(_ -> network.choose(exposure));
        button.setUserData(exposure);
        return button;
    }

    private static Node card(RadioButton choice) {
        var what = new Label(Messages.text("settings.network." + choice.getUserData() + ".what"));
        what.getStyleClass().addAll("t13", "text-2", "what");
        what.setWrapText(true);
        var card = new VBox(choice, what);
        card.getStyleClass().addAll("card", "exposure");
        card.setOnMouseClicked(_ -> choice.fire());
        return card;
    }

    private Node fixed() {
        var fixed = new Label(Messages.text("settings.network.fixed"));
        fixed.getStyleClass().add("text-2");
        fixed.setWrapText(true);
        return onlyWhen(fixed, network.words().map(NetworkWords::isFixed));
    }

    private Node warning() {
        var sign = Icons.of(Feather.ALERT_TRIANGLE, Icons.MAIN);
        sign.getStyleClass().add("attention");
        var sentence = new Label(Messages.text("settings.network.readable"));
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var box = new HBox(sign, sentence, remedy);
        box.getStyleClass().add("readable");
        box.setAlignment(Pos.CENTER_LEFT);
        return onlyWhen(box, network.words().map(NetworkWords::isOpen));
    }

    private Node server() {
        var name = new Label(Messages.text("settings.network.server"));
        name.getStyleClass().addAll("t13", "text-2");
        var address = new Label();
        address.getStyleClass().addAll("mono", "t16");
        address.textProperty().bind(network.words().map(NetworkWords::server));
        var copy = Buttons.small(Messages.text("settings.network.copy"), Feather.COPY);
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(network.server());
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.disableProperty().bind(address.textProperty().isEmpty());
        var others = new Label();
        others.getStyleClass().addAll("t13", "text-2", "mono");
        others.textProperty()
                .bind(network.words()
                        .map(words -> words.others().isEmpty()
                                ? ""
                                : Messages.text("settings.network.others", String.join("   ", words.others()))));
        var line = new HBox(address, copy);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(name, line, others);
        box.getStyleClass().add("field");
        return box;
    }

    private Node check() {
        var sentence = new Label();
        sentence.setWrapText(true);
        sentence.textProperty().bind(network.words().map(NetworkWords::check));
        sentence.setFocusTraversable(true);
        sentence.accessibleTextProperty().bind(sentence.textProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        network.words().subscribe(words -> {
            sentence.getStyleClass().remove("attention");
            if (words.isTrouble()) {
                sentence.getStyleClass().add("attention");
            }
        });
        Button again = Buttons.small(Messages.text("settings.network.test"));
        again.setOnAction(_ -> network.test());
        again.disableProperty().bind(network.busy());
        var line = new HBox(sentence, again);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return onlyWhen(line, network.words().map(NetworkWords::isOpen));
    }

    private static Node onlyWhen(Node node, ObservableValue<Boolean> is) {
        node.visibleProperty().bind(is.map(Boolean::booleanValue));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
