package tallyboard.ui.log;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** One line of the log, 32 px: time, sign, track, sentence, and where it leads, if anywhere. */
final class LogRowView extends ListCell<LogRow> {
    private final Label time = new Label();
    private final StackPane sign = new StackPane();
    private final Label letter = new Label();
    private final Label sentence = new Label();
    private final Button lead = Buttons.flat("");
    private final HBox line = new HBox(time, sign, letter, sentence, lead);

    LogRowView(BiConsumer<LogAction, LogRow> act) {
        getStyleClass().add("log-row");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        time.getStyleClass().addAll("time", "t13", "text-2");
        sign.getStyleClass().add("sign");
        letter.getStyleClass().addAll("letter", "semibold");
        sentence.getStyleClass().add("sentence");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        lead.getStyleClass().addAll("quiet", "lead");
        lead.setFocusTraversable(false); // the list has the focus; Enter on the line does the same
        lead.setOnAction(_ -> action().ifPresent(action -> act.accept(action, getItem())));
        line.prefWidthProperty().bind(widthProperty().subtract(1));
        line.setMinWidth(0);
        setPrefWidth(0); // a long sentence ends in dots instead of asking for a scroll bar
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
        time.setText(row.time());
        letter.setText(row.letter());
        sentence.setText(row.said());
        lead.setText(action().map(LogAction::label).orElse(""));
        lead.setVisible(action().isPresent());
        lead.setManaged(action().isPresent());
        setGraphic(line);
        setAccessibleText(
                row.letter().isEmpty()
                        ? Messages.text("log.spoken.noTrack", row.time(), row.said())
                        : Messages.text("log.spoken.line", row.time(), row.letter(), row.said()));
        setAccessibleHelp(lead.getText());
    }

    private Optional<LogAction> action() {
        return Optional.ofNullable(getItem()).flatMap(LogAction::of);
    }
}
