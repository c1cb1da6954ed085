package tallyboard.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.settings.atrest.Safekeeping.Place;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** One sentence that says where the keys are locked, and a line for each other place. */
public final class SafekeepingView extends VBox {
    private static final double FIELD_WIDTH = 240;

    private final SafekeepingViewModel keys;
    private final PasswordField typed = field("settings.atrest.passphrase");
    private final PasswordField again = field("settings.atrest.again");

    public SafekeepingView(SafekeepingViewModel keys) {
        this.keys = keys;
        getStyleClass().add("atrest");
        getChildren().addAll(sentence(), system(), passphrase(), file(), problem());
        keys.place().subscribe(_ -> {
            typed.clear();
            again.clear();
        });
    }

    private Node sentence() {
        var sentence = new Label();
        sentence.setWrapText(true);
        sentence.setFocusTraversable(true);
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> keys.sentence(keys.place().get()), keys.place(), keys.system()));
        sentence.accessibleTextProperty().bind(sentence.textProperty());
        return sentence;
    }

    private Node system() {
        var what = what("");
        what.textProperty().bind(keys.system().map(_ -> Messages.text("settings.atrest.what.SYSTEM", keys.store())));
        var move = button("settings.atrest.toSystem", Feather.LOCK, Place.SYSTEM);
        move.disableProperty()
                .bind(keys.busy()
                        .or(keys.place().isEqualTo(Place.SYSTEM))
                        .or(Bindings.createBooleanBinding(
                                () -> keys.system().get().isEmpty(), keys.system())));
        move.setOnAction(_ -> keys.moveToSystem());
        return line(what, move);
    }

    private Node passphrase() {
        var set = button("settings.atrest.toPassphrase", Feather.LOCK, Place.PASSPHRASE);
        set.disableProperty().bind(keys.busy().or(typed.textProperty().isEmpty()));
        set.setOnAction(_ -> keys.lock(typed.getText(), again.getText()));
        var fields = new HBox(typed, again, set);
        fields.getStyleClass().add("line");
        fields.setAlignment(Pos.CENTER_LEFT);
        return line(what("settings.atrest.what.PASSPHRASE"), fields);
    }

    private Node file() {
        var move = button("settings.atrest.toFile", Feather.FILE, Place.FILE);
        move.disableProperty().bind(keys.busy().or(keys.place().isEqualTo(Place.FILE)));
        move.setOnAction(_ -> keys.moveToFile());
        return line(what("settings.atrest.what.FILE"), move);
    }

    private Node problem() {
        var problem = new Label();
        problem.getStyleClass().add("attention");
        problem.setWrapText(true);
        problem.textProperty().bind(keys.problem());
        return problem;
    }

    private static Label what(String name) {
        var what = new Label(name.isEmpty() ? "" : Messages.text(name));
        what.getStyleClass().addAll("t13", "text-2");
        what.setWrapText(true);
        return what;
    }

    private static Node line(Label what, Node act) {
        var line = new VBox(act, what);
        line.getStyleClass().add("field");
        return line;
    }

    private static Button button(String name, Feather icon, Place place) {
        var button = Buttons.small(Messages.text(name), icon);
        button.setUserData(place);
        return button;
    }

    private static PasswordField field(String name) {
        var field = new PasswordField();
        field.setPromptText(Messages.text(name));
        field.setAccessibleText(Messages.text(name));
        field.setPrefWidth(FIELD_WIDTH);
        return field;
    }
}
