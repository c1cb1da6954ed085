package tallyboard.ui.settings.keyboard;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.kit.keyboard.Shortcut.Place;

/** All deeds with their keys, by the place where they work. */
public final class KeyboardView extends VBox {
    private final KeyboardViewModel keyboard;

    public KeyboardView(KeyboardViewModel keyboard) {
        this.keyboard = keyboard;
        getStyleClass().add("keyboard");
        var rule = new Label(Messages.text("settings.keyboard.rule"));
        rule.getStyleClass().addAll("t13", "text-2");
        rule.setWrapText(true);
        getChildren().add(rule);
        for (var place : Place.values()) {
            getChildren().add(part(place));
        }
        var all = Buttons.small(Messages.text("settings.keyboard.resetAll"), Feather.ROTATE_CCW);
        all.setOnAction(_ -> keyboard.resetAll());
        getChildren().addAll(all, problem());
    }

    private Node part(Place place) {
        var head = new Label(place.title());
        head.getStyleClass().addAll("t13", "semibold", "text-2");
        var part = new VBox(head);
        part.getStyleClass().add("deeds");
        Stream.of(Shortcut.values())
                .filter(shortcut -> shortcut.place() == place)
                .forEach(shortcut -> part.getChildren().add(new KeyLineView(keyboard, shortcut)));
        return part;
    }

    /** What belongs to no line: that the change could not be kept. */
    private Node problem() {
        var problem = new Label();
        problem.getStyleClass().addAll("t13", "attention");
        problem.setWrapText(true);
        problem.textProperty().bind(keyboard.problem());
        problem.visibleProperty()
                .bind(keyboard.asked()
                        .map(asked -> asked.isEmpty())
                        .flatMap(is -> problem.textProperty().map(text -> is && !text.isEmpty())));
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }
}
