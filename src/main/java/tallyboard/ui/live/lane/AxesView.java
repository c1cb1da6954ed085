package tallyboard.ui.live.lane;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.words.AxesWords;

/** Gate, signal and recording as a table, so that they compare down the screen. */
final class AxesView extends GridPane {
    AxesView(ObservableValue<AxesWords> words) {
        getStyleClass().add("axes");
        var name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        var value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, value);
        axis(words, "live.axis.gate", AxesWords::gate, _ -> Role.OFF);
        axis(words, "live.axis.signal", AxesWords::signal, AxesWords::signalRole);
        axis(words, "live.axis.recording", AxesWords::recording, AxesWords::recordingRole);
    }

    private void axis(
            ObservableValue<AxesWords> words,
            String name,
            Function<AxesWords, String> part,
            Function<AxesWords, Role> role) {
        Label value = Words.label(words, part, "t13", "axis");
        words.map(role).subscribe(r -> r.mark(value));
        addRow(getRowCount(), Words.fixed(Messages.text(name), "t13", "text-2", "axis-name"), value);
    }
}
