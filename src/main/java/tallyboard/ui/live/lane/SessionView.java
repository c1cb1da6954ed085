package tallyboard.ui.live.lane;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.live.words.SessionWords;

/** The recording of the lane in three lines. */
final class SessionView extends VBox {
    private final Label next;

    SessionView(ObservableValue<SessionWords> words) {
        getStyleClass().add("session");
        var strong = Words.label(words, SessionWords::strong, "semibold");
        strong.setMinWidth(Region.USE_PREF_SIZE);
        strong.managedProperty().bind(strong.textProperty().isNotEmpty());
        var when = new HBox(strong, Words.label(words, SessionWords::rest, "text-2"));
        when.getStyleClass().add("when");
        when.setAlignment(Pos.CENTER_LEFT);
        var gap = new Region();
        gap.getStyleClass().add("gap");
        next = Words.label(words, SessionWords::next, "next", "text-2");
        getChildren().addAll(Words.label(words, SessionWords::title, "title", "t16", "semibold"), when, gap, next);
    }

    /** The last line gives way to something that is more urgent. */
    void hideNextWhile(ObservableValue<Boolean> isUrgent) {
        next.visibleProperty().bind(isUrgent.map(urgent -> !urgent));
    }
}
