package tallyboard.ui.shell.keys;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** Every key of the desk, by the place where it works. */
final class KeyMapView extends VBox {
    private static final double WIDTH = 860;

    private final Button close = Buttons.plain(Messages.text("keymap.close"));

    /** @param key as it stands on the keyboard; a word of it that differs by language is in the messages */
    private record Line(String key, String deed) {}

    KeyMapView(Runnable closing) {
        getStyleClass().addAll("desk-sheet", "key-map");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setMinWidth(WIDTH);
        var title = new Label(Messages.text("keymap.title"));
        title.getStyleClass().addAll("t18", "semibold");
        var rule = new Label(Messages.text("keymap.rule"));
        rule.getStyleClass().add("text-2");
        rule.setWrapText(true);
        var left = new VBox(part("keymap.desk", everywhere()), part("keymap.log", log()));
        var right = new VBox(part("keymap.live", live()), part("keymap.schedule", schedule()));
        left.getStyleClass().add("column");
        right.getStyleClass().add("column");
        var columns = new HBox(left, right);
        columns.getStyleClass().add("columns");
        close.setOnAction(_ -> closing.run());
        var buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, rule, columns, buttons);
    }

    /** The harmless answer. */
    Button close() {
        return close;
    }

    private static List<Line> everywhere() {
        return List.of(
                new Line("keymap.key.pages", "keymap.desk.pages"),
                new Line("keymap.key.regions", "keymap.desk.regions"),
                new Line("keymap.key.a", "keymap.desk.acknowledge"),
                new Line("keymap.key.shiftA", "keymap.desk.shelve"),
                new Line("keymap.key.lock", "keymap.desk.lock"),
                new Line("keymap.key.safe", "keymap.desk.safe"),
                new Line("keymap.key.pause", "keymap.desk.panic"),
                new Line("keymap.key.esc", "keymap.desk.esc"),
                new Line("keymap.key.help", "keymap.desk.help"));
    }

    private static List<Line> live() {
        return List.of(
                new Line("keymap.key.digits", "keymap.live.select"),
                new Line("keymap.key.m", "keymap.live.mark"),
                new Line("keymap.key.undo", "keymap.live.undo"),
                new Line("keymap.key.enable", "keymap.live.enable"),
                new Line("keymap.key.disable", "keymap.live.disable"),
                new Line("keymap.key.finish", "keymap.live.finish"),
                new Line("keymap.key.extend", "keymap.live.extend"),
                new Line("keymap.key.copy", "keymap.live.copy"),
                new Line("keymap.key.handOff", "keymap.live.handOff"),
                new Line("keymap.key.leak", "keymap.live.leak"));
    }

    private static List<Line> schedule() {
        return List.of(
                new Line("keymap.key.arrows", "keymap.schedule.move"),
                new Line("keymap.key.days", "keymap.schedule.days"),
                new Line("keymap.key.t", "keymap.schedule.now"),
                new Line("keymap.key.import", "keymap.schedule.import"),
                new Line("keymap.key.delete", "keymap.schedule.delete"));
    }

    private static List<Line> log() {
        return List.of(new Line("keymap.key.search", "keymap.log.search"));
    }

    private static Node part(String name, List<Line> lines) {
        var head = new Label(Messages.text(name));
        head.getStyleClass().add("semibold");
        var table = new GridPane();
        table.getStyleClass().add("keys");
        for (int i = 0; i < lines.size(); i++) {
            var key = new Label(Messages.text(lines.get(i).key()));
            key.getStyleClass().addAll("key", "t13", "medium");
            key.setMinWidth(USE_PREF_SIZE);
            var deed = new Label(Messages.text(lines.get(i).deed()));
            table.addRow(i, key, deed);
        }
        return new VBox(head, table);
    }
}
