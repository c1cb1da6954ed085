package tallyboard.ui.shell.keys;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.kit.keyboard.Shortcut.Place;

/** Every key of the desk as it is now, by the place where it works. */
public final class KeyMapView extends VBox {
    private static final double WIDTH = 960;

    private final Button close = Buttons.plain(Messages.text("keymap.close"));

    /** A key as it stands on the keyboard, and what it does. */
    private record Line(String key, String deed) {
        /** A key that is nobody's choice. */
        static Line fixed(String name) {
            return new Line(Messages.text("keymap.fixed." + name), Messages.text("keymap.does." + name));
        }

        static Line of(Shortcut shortcut) {
            var key = KeyMap.now().words(shortcut);
            return new Line(shortcut.isHeld() ? Messages.text("keymap.held", key) : key, shortcut.deed());
        }
    }

    private KeyMapView(Runnable closing) {
        getStyleClass().addAll("desk-sheet", "key-map");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setMinWidth(WIDTH);
        var title = new Label(Messages.text("keymap.title"));
        title.getStyleClass().addAll("t18", "semibold");
        var rule = new Label(Messages.text("keymap.rule"));
        rule.getStyleClass().add("text-2");
        rule.setWrapText(true);
        var left = new VBox(part(Place.DESK, "pages", "esc"), part(Place.LOG));
        var right = new VBox(part(Place.LIVE, "tracks"), part(Place.SCHEDULE, "arrows", "days", "delete"));
        left.getStyleClass().add("column");
        right.getStyleClass().add("column");
        var columns = new HBox(left, right);
        columns.getStyleClass().add("columns");
        close.setOnAction(_ -> closing.run());
        var buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, rule, columns, buttons);
    }

    /** Lays it over the window. */
    public static void open(SheetLayer sheets) {
        var map = new KeyMapView(sheets::hide);
        sheets.show(map, map.close);
    }

    /** @param fixed the keys of that place that are nobody's choice */
    private static Node part(Place place, String... fixed) {
        var head = new Label(place.title());
        head.getStyleClass().add("semibold");
        var table = new GridPane();
        table.getStyleClass().add("keys");
        var lines = Stream.concat(
                Stream.of(fixed).map(Line::fixed),
                Stream.of(Shortcut.values())
                        .filter(shortcut -> shortcut.place() == place)
                        .map(Line::of));
        lines.forEach(line -> {
            var key = new Label(line.key());
            key.getStyleClass().addAll("key", "t13", "medium");
            key.setMinWidth(USE_PREF_SIZE);
            table.addRow(table.getRowCount(), key, new Label(line.deed()));
        });
        return new VBox(head, table);
    }
}
