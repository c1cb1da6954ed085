package tallyboard.ui.live.inspector;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.draw.Trace;
import tallyboard.ui.live.state.Traffic;
import tallyboard.ui.live.words.DetailWords;
import tallyboard.ui.live.words.DetailWords.SixFigures;

/** Five minutes of bitrate and six figures. */
final class SignalView extends SectionView {
    private static final SixFigures NONE =
            new SixFigures(Figures.DASH, Figures.DASH, Figures.DASH, Figures.DASH, Figures.DASH, Figures.DASH);

    private final Trace trace = new Trace(100, 64);

    SignalView(ObservableValue<Optional<DetailWords>> words) {
        super(Messages.text("live.signal.title"), words.map(_ -> ""));
        var silence = Labels.label(words, w -> w.map(DetailWords::silence).orElse(""), "t12", "attention");
        var ends = new HBox(
                Labels.fixed(Messages.text("live.signal.before"), "t12", "text-2"),
                space(),
                silence,
                space(),
                Labels.fixed(Messages.text("live.signal.now"), "t12", "text-2"));
        ends.getStyleClass().add("ends");
        trace.setMaxWidth(Double.MAX_VALUE);
        add(trace, ends, figures(words.map(w -> w.map(DetailWords::figures).orElse(NONE))));
    }

    void draw(Traffic traffic) {
        trace.show(traffic.video(), Optional.empty());
    }

    private static GridPane figures(ObservableValue<SixFigures> words) {
        var grid = new GridPane();
        grid.getStyleClass().add("six");
        for (int i = 0; i < 3; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100 / 3.0);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                figure(words, "live.six.bitrate", SixFigures::bitrate, Messages.text("live.six.bitrate.unit")),
                figure(words, "live.six.frames", SixFigures::frames, Messages.text("live.six.frames.unit")),
                figure(words, "live.six.key", SixFigures::keyInterval, Messages.text("live.six.seconds")));
        grid.addRow(
                1,
                figure(words, "live.six.loudness", SixFigures::loudness, Messages.text("live.six.loudness.unit")),
                figure(words, "live.six.drift", SixFigures::drift, Messages.text("live.six.seconds")),
                figure(words, "live.six.reconnects", SixFigures::reconnects, ""));
        return grid;
    }

    private static VBox figure(
            ObservableValue<SixFigures> words, String name, Function<SixFigures, String> part, String unit) {
        var value = new HBox(Labels.label(words, part, "t16", "medium"), Labels.fixed(unit, "t12", "text-2", "unit"));
        value.setAlignment(Pos.BASELINE_LEFT);
        value.getStyleClass().add("value");
        return new VBox(Labels.fixed(Messages.text(name), "t12", "text-2", "name"), value);
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
