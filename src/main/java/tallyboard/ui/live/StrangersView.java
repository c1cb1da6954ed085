package tallyboard.ui.live;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.radar.AttemptRow;
import tallyboard.ui.live.radar.RadarViewModel;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.rows.LaneRow;

/**
 * Who tried with a key that no track has. Only people can tell which room that was; once they have, its key is handed over
 * from here.
 */
final class StrangersView extends VBox {
    private static final double LEAST = 60;
    private static final double MOST = 300;

    private final RadarViewModel radar;
    private final Consumer<LaneRow> handOver;
    private final Button close = Buttons.plain(Messages.text("live.strangers.close"));
    private final VBox list = new VBox();
    private List<AttemptRow> shown = List.of();

    StrangersView(RadarViewModel radar, Consumer<LaneRow> handOver, Runnable closing) {
        this.radar = radar;
        this.handOver = handOver;
        getStyleClass().addAll("desk-sheet", "sheet", "strangers");
        list.getStyleClass().add("list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Messages.text("live.strangers.title"));
        scroll.prefViewportHeightProperty()
                .bind(list.heightProperty().map(height -> Math.clamp(height.doubleValue(), LEAST, MOST)));
        close.setOnAction(_ -> closing.run());
        var end = new HBox(close);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        wrapped(Messages.text("live.strangers.title"), "t18", "semibold"),
                        wrapped(Messages.text("live.strangers.what"), "t13", "text-2"),
                        scroll,
                        end);
        radar.nowhere().subscribe(words -> show(words.rows()));
    }

    /** The harmless button has the first focus. */
    void focusFirst() {
        close.requestFocus();
    }

    private void show(List<AttemptRow> rows) {
        if (!rows.equals(shown)) {
            shown = rows;
            list.getChildren().setAll(rows.stream().map(this::attempt).toList());
        }
    }

    private Node attempt(AttemptRow row) {
        var words = new VBox(
                wrapped(row.when(), "t12", "text-2"), wrapped(row.who(), "t13", "medium"), wrapped(row.why(), "t13"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var menu = new MenuButton(Messages.text("live.strangers.handOver"));
        menu.getStyleClass().add("small");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleHelp(row.spoken());
        for (var lane : radar.lanes()) {
            var item = new MenuItem(InspectorViewModel.spoken(lane));
            item.setOnAction(_ -> handOver.accept(lane));
            menu.getItems().add(item);
        }
        var line = new HBox(words, menu);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("attempt");
        return line;
    }

    private static Label wrapped(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
