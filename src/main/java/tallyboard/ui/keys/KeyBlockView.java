package tallyboard.ui.keys;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The key block: the mask, where the key has gone, and Hand off, Copy, Show and Reset. */
public final class KeyBlockView extends VBox {
    private final HBox heading;

    /**
     * @param handOff opens the sheet of the ways to a room
     * @param reset opens the sheet that says what a reset does
     */
    public KeyBlockView(KeyBlockViewModel key, Runnable handOff, Runnable reset) {
        getStyleClass().add("key-block");
        ObservableValue<KeyWords> words = key.words();
        heading = heading(words);
        var isCopied = words.map(w -> !w.clipboard().isEmpty());
        var isReadable =
                words.map(w -> w.whyNotReadable().isEmpty() && !w.ending().isEmpty());
        var away = button(Buttons.small(Messages.text("keys.handOff")), handOff);
        there(away, isReadable);
        var buttons = buttons(key, isCopied, isReadable);
        buttons.getChildren().addFirst(away);
        buttons.getChildren().add(button(Buttons.flat(Messages.text("keys.reset")), reset));
        getChildren().addAll(heading, mask(), middle(words, isCopied), buttons);
        visibleProperty().bind(words.map(w -> !w.ending().isEmpty()));
    }

    /** Puts small buttons at the end of the heading. */
    public void tools(Node... buttons) {
        var tools = new HBox(buttons);
        tools.getStyleClass().add("key-tools");
        tools.setAlignment(Pos.CENTER_RIGHT);
        heading.getChildren().add(tools);
    }

    private static HBox heading(ObservableValue<KeyWords> words) {
        var title = new Label(Messages.text("keys.title"));
        title.getStyleClass().addAll("t13", "semibold", "text-2");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(title, space, label(words, KeyWords::ending, "t12", "text-2"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label mask() {
        var mask = new Label(KeyWords.MASK);
        mask.getStyleClass().addAll("mask", "t16");
        mask.setAccessibleText(Messages.text("keys.mask.spoken"));
        return mask;
    }

    /** History and countdown share one place, so that the buttons below stay where they are. */
    private static StackPane middle(ObservableValue<KeyWords> words, ObservableValue<Boolean> isCopied) {
        var why = label(words, KeyWords::whyNotReadable, "t12", "text-2");
        var history = new VBox(
                label(words, KeyWords::set, "t12", "text-2"), label(words, KeyWords::seen, "t12", "text-2"), why);
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        history.visibleProperty().bind(isCopied.map(copied -> !copied));
        var chip = label(words, KeyWords::clipboard, "chip");
        chip.setGraphic(Icons.of(Feather.CLIPBOARD, Icons.SMALL));
        chip.visibleProperty().bind(isCopied);
        var place = new StackPane(history, chip);
        place.getStyleClass().add("middle");
        StackPane.setAlignment(history, Pos.TOP_LEFT);
        StackPane.setAlignment(chip, Pos.CENTER_LEFT);
        return place;
    }

    private static FlowPane buttons(
            KeyBlockViewModel key, ObservableValue<Boolean> isCopied, ObservableValue<Boolean> isReadable) {
        var copy = button(Buttons.flat(Messages.text("keys.copy")), key::copy);
        var clear = button(Buttons.flat(Messages.text("keys.clear")), key::clearClipboard);
        var show = button(Buttons.flat(Messages.text("keys.show")), key::show);
        there(copy, both(isReadable, isCopied.map(copied -> !copied)));
        there(clear, isCopied);
        there(show, isReadable);
        var row = new FlowPane(copy, clear, show);
        row.getStyleClass().add("buttons");
        return row;
    }

    private static Button button(Button button, Runnable act) {
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private static void there(Node node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
    }

    private static ObservableValue<Boolean> both(ObservableValue<Boolean> one, ObservableValue<Boolean> other) {
        return Bindings.createBooleanBinding(() -> one.getValue() && other.getValue(), one, other);
    }

    private static Label label(ObservableValue<KeyWords> words, Function<KeyWords, String> part, String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.textProperty().bind(words.map(part));
        return label;
    }
}
