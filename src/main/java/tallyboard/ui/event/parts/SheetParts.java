package tallyboard.ui.event.parts;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The pieces that the sheets of an event are drawn with. */
public final class SheetParts {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /** What is done sooner needs no bar. */
    private static final Duration PATIENCE = Duration.seconds(1);

    private SheetParts() {}

    public static Label title(ObservableValue<String> text) {
        return wrapped(text, "t18", "semibold");
    }

    public static Label title(String place) {
        return fixed(place, "t18", "semibold");
    }

    /** The words at that place, over as many lines as they need. */
    public static Label fixed(String place, String... styles) {
        var label = wrapped(styles);
        label.setText(Messages.text(place));
        return label;
    }

    /** Words that change; there only while there are any. */
    public static Label wrapped(ObservableValue<String> text, String... styles) {
        var label = wrapped(styles);
        label.textProperty().bind(text);
        return there(label, text.map(t -> !t.isEmpty()));
    }

    private static Label wrapped(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A field under its name. */
    public static VBox field(String place, Node field) {
        var name = new Label(Messages.text(place));
        name.getStyleClass().addAll("t13", "text-2");
        name.setLabelFor(field);
        field.setAccessibleText(Messages.text(place));
        var box = new VBox(name, field);
        box.getStyleClass().add("field");
        return box;
    }

    /** A sentence that asks for attention; there only while there is one. */
    public static HBox warning(ObservableValue<String> text) {
        var sentence = wrapped(text);
        sentence.getStyleClass().add("t13");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var sign = Icons.of(Feather.ALERT_TRIANGLE, Icons.MAIN);
        sign.getStyleClass().add("attention");
        var box = new HBox(sign, sentence);
        box.getStyleClass().add("warning");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.accessibleTextProperty().bind(text);
        return there(box, text.map(t -> !t.isEmpty()));
    }

    /** A choice with its reason on a card; a press anywhere on the card chooses. */
    public static HBox option(RadioButton radio, String title, ObservableValue<String> why) {
        radio.accessibleTextProperty().bind(why.map(reason -> Messages.text(title) + ". " + reason));
        var text = new VBox(fixed(title, "medium"), wrapped(why, "t13", "text-2"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var card = new HBox(radio, text);
        card.getStyleClass().add("option");
        card.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> radio.setSelected(true));
        radio.selectedProperty().subscribe(isChosen -> card.pseudoClassStateChanged(SELECTED, isChosen));
        return card;
    }

    /** A bar with words, once something takes longer than a second. */
    public static VBox waiting(ObservableValue<Boolean> busy, String place) {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.text(place));
        var box = new VBox(fixed(place, "t13", "text-2"), bar);
        box.getStyleClass().add("field");
        box.managedProperty().bind(box.visibleProperty());
        box.setVisible(false);
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> box.setVisible(busy.getValue()));
        busy.subscribe(is -> {
            box.setVisible(false);
            patience.stop();
            if (is) {
                patience.playFromStart();
            }
        });
        return box;
    }

    /** The buttons at the foot of a sheet, the harmless one first. */
    public static HBox buttons(Node... buttons) {
        var row = new HBox(buttons);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** Brings the focus there when it is time, so that it never falls where chance has it. */
    public static void focus(Node next, boolean isTime) {
        if (isTime) {
            next.requestFocus();
        }
    }

    /** Takes no place while it is not there. */
    public static <N extends Node> N there(N node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
        return node;
    }
}
