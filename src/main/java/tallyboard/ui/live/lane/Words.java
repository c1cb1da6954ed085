package tallyboard.ui.live.lane;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Labels that follow a part of what is said. */
final class Words {
    private Words() {}

    /** A label that shows one part of the words; the style classes say how. */
    static <T> Label label(ObservableValue<T> words, Function<T, String> part, String... styles) {
        var label = fixed("", styles);
        label.textProperty().bind(words.map(part));
        return label;
    }

    static Label fixed(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }
}
