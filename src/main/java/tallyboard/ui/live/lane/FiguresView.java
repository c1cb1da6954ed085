package tallyboard.ui.live.lane;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.words.ScopeWords.FiguresWords;

/** Four figures in fixed columns below the place of the picture. */
final class FiguresView extends HBox {
    FiguresView(ObservableValue<FiguresWords> words) {
        getStyleClass().add("figures");
        getChildren()
                .addAll(
                        figure(words, FiguresWords::megabits, "live.figure.megabits", "first"),
                        figure(words, FiguresWords::frames, "live.figure.frames", "second"),
                        figure(words, FiguresWords::keyInterval, "live.figure.keyInterval", "third"),
                        figure(words, FiguresWords::loudness, "live.figure.loudness", "last"));
    }

    private static HBox figure(
            ObservableValue<FiguresWords> words, Function<FiguresWords, String> part, String unit, String column) {
        var figure =
                new HBox(Words.label(words, part, "t13", "medium"), Words.fixed(Messages.text(unit), "t13", "text-2"));
        figure.getStyleClass().addAll("figure", column);
        figure.setAlignment(column.equals("last") ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_LEFT);
        return figure;
    }
}
