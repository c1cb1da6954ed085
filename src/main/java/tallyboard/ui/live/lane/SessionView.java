package tallyboard.ui.live.lane;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.live.words.SessionWords;

/** The talk of the lane in three lines, and how much of it has passed. */
final class SessionView extends VBox {
    private final Label next;

    SessionView(ObservableValue<SessionWords> words) {
        getStyleClass().add("session");
        var strong = Words.label(words, SessionWords::strong, "semibold");
        strong.setMinWidth(Region.USE_PREF_SIZE);
        strong.managedProperty().bind(strong.textProperty().isNotEmpty());
        var before = Words.label(words, SessionWords::before, "text-2");
        before.setMinWidth(Region.USE_PREF_SIZE);
        before.managedProperty().bind(before.textProperty().isNotEmpty());
        var when = new HBox(before, strong, Words.label(words, SessionWords::rest, "text-2"));
        when.getStyleClass().add("when");
        when.setAlignment(Pos.CENTER_LEFT);
        next = Words.label(words, SessionWords::next, "next", "text-2");
        getChildren()
                .addAll(Words.label(words, SessionWords::title, "title", "t16", "semibold"), when, passed(words), next);
    }

    /** A line that fills as the talk goes by. */
    private static Region passed(ObservableValue<SessionWords> words) {
        var fill = new Region();
        fill.getStyleClass().add("passed");
        var line = new StackPane(fill);
        line.getStyleClass().add("share");
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        var share = words.map(w -> w.share().orElse(0.0));
        fill.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> line.getWidth() * share.getValue(), line.widthProperty(), share));
        words.map(w -> w.share().isPresent()).subscribe(line::setVisible);
        var place = new StackPane(line);
        place.getStyleClass().add("gap");
        return place;
    }

    /** The last line gives way to something that is more urgent. */
    void hideNextWhile(ObservableValue<Boolean> isUrgent) {
        next.visibleProperty().bind(isUrgent.map(urgent -> !urgent));
    }
}
