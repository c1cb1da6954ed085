package tallyboard.ui.settings.tls;

import java.io.File;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.spoken.Switch;

/** The encrypted way in: a switch, the address to type, the fingerprint to compare, and two files of one's own. */
public final class RtmpsView extends VBox {
    private final RtmpsViewModel rtmps;
    private final TextField chain = field("settings.rtmps.chain");
    private final TextField key = field("settings.rtmps.key");

    public RtmpsView(RtmpsViewModel rtmps) {
        this.rtmps = rtmps;
        getStyleClass().add("rtmps");
        var address = mono("settings.rtmps.server");
        address.textProperty().bind(rtmps.serverShown());
        var print = mono("settings.rtmps.fingerprint");
        print.textProperty().bind(rtmps.fingerprint());
        print.setWrapText(true);
        var problem = new Label();
        problem.getStyleClass().add("attention");
        problem.setWrapText(true);
        problem.textProperty().bind(rtmps.problem());
        getChildren()
                .addAll(
                        toggle(),
                        fixed(),
                        named(address, () -> rtmps.server().get().orElse("")),
                        about(),
                        named(print, print::getText),
                        own(),
                        problem);
    }

    /** Turns it on from where its lack is told; there only while it is off and may be chosen here. */
    public static Button turningOn(RtmpsViewModel rtmps) {
        var on = Buttons.small(Messages.text("settings.rtmps.turnOn"), Feather.LOCK);
        on.setOnAction(_ -> rtmps.turn(true));
        on.disableProperty().bind(rtmps.busy());
        on.visibleProperty().bind(rtmps.isOffered());
        on.managedProperty().bind(on.visibleProperty());
        return on;
    }

    private Node toggle() {
        var toggle = new Switch(Messages.text("settings.rtmps.on"));
        toggle.setText(Messages.text("settings.rtmps.on"));
        rtmps.server().subscribe(server -> toggle.setSelected(server.isPresent()));
        toggle.setDisable(rtmps.isFixed());
        toggle.selectedProperty().subscribe(isOn -> {
            if (isOn != rtmps.server().get().isPresent() && !rtmps.busy().get()) {
                rtmps.turn(isOn);
            }
        });
        rtmps.busy().subscribe(isBusy -> {
            toggle.setDisable(isBusy || rtmps.isFixed());
            toggle.setSelected(
                    isBusy ? toggle.isSelected() : rtmps.server().get().isPresent());
        });
        return toggle;
    }

    private Node fixed() {
        var fixed = new Label(rtmps.whyFixed());
        fixed.getStyleClass().add("text-2");
        fixed.setWrapText(true);
        fixed.setVisible(rtmps.isFixed());
        fixed.setManaged(rtmps.isFixed());
        return fixed;
    }

    private Node about() {
        var about = new Label();
        about.getStyleClass().addAll("t13", "text-2");
        about.setWrapText(true);
        about.textProperty().bind(rtmps.about());
        return about;
    }

    /** The value as it is seen, and a way to take the whole of it along; not there without a value. */
    private static Node named(Label value, Supplier<String> whole) {
        var copy = Buttons.small(Messages.text("settings.network.copy"), Feather.COPY);
        copy.setAccessibleText(Messages.text("settings.network.copy") + ": " + value.getAccessibleHelp());
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(whole.get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        var name = new Label(value.getAccessibleHelp());
        name.getStyleClass().addAll("t13", "text-2");
        var line = new HBox(value, copy);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(name, line);
        box.getStyleClass().add("field");
        box.visibleProperty().bind(value.textProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node own() {
        var use = Buttons.small(Messages.text("settings.rtmps.use"));
        use.disableProperty()
                .bind(rtmps.busy()
                        .or(chain.textProperty().isEmpty())
                        .or(key.textProperty().isEmpty()));
        use.setOnAction(_ -> rtmps.use(chain.getText(), key.getText()));
        var anew = Buttons.small(Messages.text("settings.rtmps.makeAnew"));
        anew.disableProperty().bind(rtmps.busy().or(rtmps.fingerprint().isEmpty()));
        anew.setOnAction(_ -> rtmps.makeAnew());
        var what = new Label(Messages.text("settings.rtmps.own"));
        what.getStyleClass().addAll("t13", "text-2");
        what.setWrapText(true);
        var buttons = new HBox(use, anew);
        buttons.getStyleClass().add("line");
        var box = new VBox(what, file(chain), file(key), buttons);
        box.getStyleClass().add("field");
        return box;
    }

    private Node file(TextField field) {
        var choose = Buttons.small(Messages.text("settings.recording.browse"), Feather.FILE);
        choose.setAccessibleText(field.getAccessibleText() + ": " + Messages.text("settings.recording.browse"));
        choose.setOnAction(_ -> {
            var chooser = new FileChooser();
            chooser.setTitle(field.getAccessibleText());
            File chosen = chooser.showOpenDialog(getScene().getWindow());
            if (chosen != null) {
                field.setText(chosen.getPath());
            }
        });
        var line = new HBox(field, choose);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static TextField field(String name) {
        var field = new TextField();
        field.setPromptText(Messages.text(name));
        field.setAccessibleText(Messages.text(name));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static Label mono(String name) {
        var label = new Label();
        label.getStyleClass().addAll("mono", "t13");
        label.setAccessibleHelp(Messages.text(name));
        return label;
    }
}
