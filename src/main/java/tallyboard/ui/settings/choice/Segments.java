package tallyboard.ui.settings.choice;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** One of a few, side by side; one is always chosen. */
public final class Segments {
    private Segments() {}

    public static <T> Node of(List<T> all, Function<T, String> words, T chosen, Consumer<T> choose) {
        var segments = new SegmentedButton();
        var group = new ToggleGroup();
        segments.setToggleGroup(group);
        for (var each : all) {
            var button = new ToggleButton(words.apply(each));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setUserData(each);
            segments.getButtons().add(button);
            button.setSelected(each.equals(chosen));
            button.setOnAction(_ -> {
                button.setSelected(true); // the chosen one stays chosen when it is pressed again
                choose.accept(each);
            });
        }
        return segments;
    }
}
