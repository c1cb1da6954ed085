package tallyboard.ui.log.page;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.log.LogRow;
import tallyboard.ui.log.LogSign;

/** One line of the page of the log, 32 px: day where it changes, time, sign, track and room, sentence, who. */
final class LogLineView extends ListCell<LogRow> {
    private final LogPageViewModel log;
    private final Label day = label("day", "t13", "text-2");
    private final Label time = label("time", "t13", "text-2");
    private final StackPane sign = new StackPane();
    private final Label letter = label("letter", "semibold");
    private final Label room = label("room", "t13", "text-2");
    private final Label sentence = label("sentence");
    private final Label times = label("times", "t13", "semibold");
    private final Label who = label("who", "t13", "text-2");
    private final HBox line = new HBox(day, time, sign, letter, room, sentence, times, who);

    LogLineView(LogPageViewModel log) {
        this.log = log;
        getStyleClass().add("log-row");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("line", "log-line");
        sign.getStyleClass().add("sign");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        line.prefWidthProperty().bind(widthProperty().subtract(1));
        times.setMinWidth(USE_PREF_SIZE);
        times.managedProperty().bind(times.visibleProperty());
        line.setMinWidth(0);
        setPrefWidth(0); // a long sentence ends in dots instead of asking for a scroll bar
    }

    /** The heads of the columns, laid out like a line. */
    static HBox head() {
        var sentence = head("log.column.what", "sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var head = new HBox(
                head("log.column.day", "day"),
                head("log.column.time", "time"),
                label("sign"),
                head("log.column.track", "track"),
                sentence,
                head("log.column.who", "who"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("line", "log-line", "log-head");
        return head;
    }

    private static Label head(String place, String column) {
        var head = label(column, "t13", "medium", "text-2");
        head.setText(Messages.text(place));
        return head;
    }

    @Override
    public void updateIndex(int place) {
        super.updateIndex(place);
        day.setText(log.dayAt(place));
        log.lookAt(place);
    }

    @Override
    protected void updateItem(@Nullable LogRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (row == null || isEmpty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var meaning = LogSign.of(row.entry().fact());
        FontIcon icon = Icons.of(meaning.icon(), Icons.SMALL);
        meaning.role().mark(icon);
        sign.getChildren().setAll(icon);
        day.setText(log.dayAt(getIndex()));
        time.setText(row.time());
        letter.setText(row.letter());
        room.setText(row.room());
        sentence.setText(row.sentence());
        times.setText(row.times());
        times.setVisible(row.repeats() > 1);
        who.setText(row.who());
        setGraphic(line);
        setAccessibleText(LogWords.spoken(row));
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
