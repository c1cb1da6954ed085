package tallyboard.ui.schedule.preview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.preview.PreviewWords.Card;
import tallyboard.ui.schedule.preview.PreviewWords.RoomLine;
import tallyboard.ui.schedule.preview.PreviewWords.Thing;

/** The pieces that a preview is made of: cards, lines of rooms, things to know. */
final class PreviewParts {
    private static final double LETTER = 56;
    private static final double TALKS = 100;

    private PreviewParts() {}

    static Node card(Card card) {
        var caption = label(card.caption(), "t13", "text-2");
        var value = label(card.value(), "t18", "semibold");
        var detail = label(card.detail(), "t13", "text-2");
        var box = new VBox(caption, value, detail);
        box.getStyleClass().addAll("card", "figure");
        box.setMinWidth(0);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(Messages.text("preview.spoken.card", card.caption(), card.value(), card.detail()));
        return box;
    }

    static List<Node> rooms(List<RoomLine> lines) {
        var all = new ArrayList<Node>();
        all.add(line(
                "room-head",
                label(""),
                label(Messages.text("preview.column.room"), "t13", "medium", "text-2"),
                label(Messages.text("preview.column.matched"), "t13", "medium", "text-2"),
                label(Messages.text("preview.column.talks"), "t13", "medium", "text-2"),
                label(Messages.text("preview.column.becomes"), "t13", "medium", "text-2")));
        lines.forEach(line -> all.add(line(line)));
        return all;
    }

    private static Node line(RoomLine room) {
        var matched = label(room.matchedBy());
        if (room.isGuess()) {
            matched.setGraphic(sign(Feather.ALERT_TRIANGLE, "attention", Icons.SMALL));
        }
        var line = line(
                "room-line",
                label(room.letter(), "t16", "semibold"),
                label(room.room()),
                matched,
                label(String.valueOf(room.talks())),
                label(room.becomes()));
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(
                Messages.text("preview.spoken.room", room.room(), room.matchedBy(), room.talks(), room.becomes()));
        return line;
    }

    private static GridPane line(String style, Node... cells) {
        var line = new GridPane();
        line.getStyleClass().add(style);
        line.getColumnConstraints().addAll(fixed(LETTER), growing(), growing(), fixed(TALKS), growing());
        line.addRow(0, cells);
        return line;
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width);
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints(0, 100, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    /** The heading with their number, and a card with a line for each. */
    static List<Node> things(List<Thing> things) {
        var heading = label(Messages.text("preview.things", things.size()), "t16", "semibold");
        var card = new VBox();
        card.getStyleClass().addAll("card", "thing-list");
        things.forEach(thing -> card.getChildren().add(thing(thing)));
        return List.of(heading, card);
    }

    private static Node thing(Thing thing) {
        var sign = thing.isAttention()
                ? sign(Feather.ALERT_TRIANGLE, "attention", Icons.MAIN)
                : sign(Feather.INFO, "text-2", Icons.MAIN);
        var sentence = label(thing.sentence());
        sentence.setWrapText(true);
        var titles = label(String.join("\n", thing.talks()), "t13", "text-2");
        titles.setWrapText(true);
        titles.setVisible(false);
        titles.managedProperty().bind(titles.visibleProperty());
        var words = new VBox(sentence, titles);
        words.setMinWidth(0);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(sign, words);
        line.getStyleClass().add("thing");
        line.setAlignment(Pos.CENTER_LEFT);
        if (!thing.talks().isEmpty()) {
            var show = Buttons.flat(Messages.text("preview.showThem"));
            show.setAccessibleText(Messages.text("preview.spoken.showThem", thing.sentence()));
            show.setOnAction(_ -> {
                titles.setVisible(!titles.isVisible());
                show.setText(Messages.text(titles.isVisible() ? "preview.hideThem" : "preview.showThem"));
            });
            line.getChildren().add(show);
        }
        return line;
    }

    private static Node sign(Feather icon, String style, int size) {
        var sign = Icons.of(icon, size);
        sign.getStyleClass().add(style);
        return sign;
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }
}
