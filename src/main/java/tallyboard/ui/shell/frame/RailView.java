package tallyboard.ui.shell.frame;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.comfort.Comforts;

/** The way between the screens, 72 px at the left. One stop for Tab; the arrows move inside it. */
public final class RailView extends VBox {
    private static final double BADGE = 18;
    private static final double BADGE_X = 12;
    private static final double BADGE_Y = -8;

    private final Map<Destination, ToggleButton> items = new EnumMap<>(Destination.class);
    private final List<Destination> order;

    public RailView(
            List<Destination> order,
            Function<Destination, ObservableValue<String>> badges,
            Consumer<Destination> chosen) {
        this.order = List.copyOf(order);
        getStyleClass().add("rail");
        var group = new ToggleGroup();
        for (var destination : order) {
            var item = item(destination, badges.apply(destination));
            item.setToggleGroup(group);
            item.setOnAction(_ -> {
                item.setSelected(true); // a second press on the same one must not clear it
                chosen.accept(destination);
            });
            items.put(destination, item);
            if (destination == Destination.SETTINGS) {
                var space = new Region(); // apart from the day's work, at the bottom
                VBox.setVgrow(space, Priority.ALWAYS);
                getChildren().add(space);
            }
            getChildren().add(item);
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        FocusRegion.RAIL.mark(this);
    }

    /** Marks where the producer is. */
    void show(Destination here) {
        items.forEach((destination, item) -> {
            item.setSelected(destination == here);
            item.setFocusTraversable(destination == here);
        });
    }

    private static ToggleButton item(Destination destination, ObservableValue<String> waiting) {
        var badge = new Label();
        badge.getStyleClass().addAll("badge", "on-" + destination.name().toLowerCase(Locale.ROOT));
        badge.textProperty().bind(waiting);
        badge.visibleProperty().bind(badge.textProperty().isNotEmpty());
        badge.setManaged(false);
        var icon = new StackPane(Icons.of(destination.icon(), Icons.RAIL), badge);
        badge.textProperty().subscribe(_ -> {
            badge.applyCss();
            double size = Comforts.px(BADGE);
            badge.resizeRelocate(Comforts.px(BADGE_X), Comforts.px(BADGE_Y), Math.max(size, badge.prefWidth(-1)), size);
        });
        var item = new ToggleButton(destination.title(), icon);
        item.getStyleClass().setAll("rail-item");
        item.setContentDisplay(ContentDisplay.TOP);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setAccessibleRole(AccessibleRole.TAB_ITEM);
        item.accessibleTextProperty()
                .bind(waiting.map(number -> number.isEmpty()
                        ? destination.title()
                        : Messages.text("shell.rail.waiting", destination.title(), number)));
        return item;
    }

    private void move(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (event.getCode().isArrowKey()) {
            event.consume(); // a group of toggles would move its mark, and the screen would stay
        }
        if (by == 0) {
            return;
        }
        for (int i = 0; i < order.size(); i++) {
            if (event.getTarget().equals(items.get(order.get(i)))) {
                var next = Objects.requireNonNull(items.get(order.get(Math.floorMod(i + by, order.size()))));
                next.requestFocus();
                next.fire();
                return;
            }
        }
    }
}
