package tallyboard.ui.log;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.comfort.Comforts;

/** The parts that the strip and the page of the log share. */
public final class LogTools {
    private static final double ROW = 32;

    private static final ChoiceView.Words TRACKS =
            new ChoiceView.Words("log.allTracks", "log.someTracks", "log.filter");

    private LogTools() {}

    /** @param act goes where a line leads */
    static ListView<LogRow> list(ObservableList<LogRow> rows, BiConsumer<LogAction, LogRow> act) {
        var list = new ListView<>(rows);
        list.getStyleClass().add("log-list");
        list.setFixedCellSize(row());
        list.setCellFactory(_ -> new LogRowView(act));
        list.setAccessibleText(Messages.text("log.title"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                Optional.ofNullable(list.getFocusModel().getFocusedItem())
                        .ifPresent(row -> LogAction.of(row).ifPresent(action -> act.accept(action, row)));
            }
        });
        return list;
    }

    /** Which tracks are shown; with none ticked, all are. */
    static ChoiceView<String> filter(LogViewModel log) {
        return tracks(log.letters(), log::showOnly);
    }

    /** Which tracks are shown; with none ticked, all are. */
    public static ChoiceView<String> tracks(ObservableList<String> letters, Consumer<Set<String>> chosen) {
        return new ChoiceView<>(letters, Function.identity(), TRACKS, Feather.FILTER, chosen);
    }

    /** Whether new lines come in at once. */
    public static ToggleButton follow(BooleanProperty following, ObservableIntegerValue waiting) {
        var follow = new ToggleButton();
        follow.getStyleClass().add("follow");
        follow.setGraphic(Icons.of(Feather.CHECK, Icons.SMALL));
        follow.selectedProperty().bindBidirectional(following);
        follow.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> waiting.get() == 0
                                ? Messages.text("log.follow")
                                : Messages.text("log.followWaiting", waiting.get()),
                        waiting));
        return follow;
    }

    /** The height of a line. */
    public static double row() {
        return Comforts.px(ROW);
    }
}
