package tallyboard.ui.shell.frame;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The place where one screen at a time stands. A screen is built when it is first asked for, and kept. */
public final class PagesView extends StackPane {
    private final Map<Destination, Supplier<Node>> makers;
    private final Map<Destination, Node> made = new EnumMap<>(Destination.class);

    public PagesView(Map<Destination, Supplier<Node>> makers) {
        this.makers = Map.copyOf(makers);
        getStyleClass().add("pages");
    }

    void show(Destination destination) {
        var maker = makers.get(destination);
        if (maker != null) {
            getChildren().setAll(made.computeIfAbsent(destination, _ -> maker.get()));
        }
    }
}
