package tallyboard.ui.live.inspector;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.words.BandWords;
import tallyboard.ui.live.words.DetailWords;
import tallyboard.ui.live.words.LaneWords;

/** Which lane it is, its headline, and in trouble what to do. */
final class HeadView extends SectionView {
    HeadView(InspectorViewModel inspector) {
        ObservableValue<LaneWords> words = inspector.words();
        getStyleClass().add("head");
        var letter = Labels.label(words, w -> w.seat().letter(), "t18", "semibold");
        letter.setMinWidth(USE_PREF_SIZE);
        letter.managedProperty().bind(letter.textProperty().isNotEmpty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var name =
                new HBox(letter, Labels.label(words, w -> w.seat().room(), "t18", "semibold"), space, know(inspector));
        name.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("name");
        add(name, headline(words), marks(words), advice(words));
    }

    /** In the corner, so that nothing moves when it comes; its place is kept when it goes. */
    private static Button know(InspectorViewModel inspector) {
        var know = Buttons.small(Messages.text("alarms.acknowledge"), Feather.BELL);
        know.setMinWidth(USE_PREF_SIZE);
        know.setOnAction(_ -> inspector.answer());
        know.visibleProperty().bind(inspector.isCalling());
        return know;
    }

    private static HBox headline(ObservableValue<LaneWords> words) {
        var heading = words.map(w -> w.band().heading());
        var glyph = new Glyph(heading.getValue().word(), 16);
        var word = Labels.label(words, w -> headline(w.band()), "medium", "headline");
        word.setMinWidth(USE_PREF_SIZE);
        heading.subscribe(h -> {
            glyph.show(h.word());
            h.role().mark(glyph);
            h.role().mark(word);
        });
        var since = Labels.label(words, w -> w.detail().map(DetailWords::since).orElse(""), "text-2");
        var row = new HBox(glyph, word, since);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("headline-row");
        return row;
    }

    private static Label marks(ObservableValue<LaneWords> words) {
        var marks = Labels.label(words, w -> w.detail().map(DetailWords::marks).orElse(""), "t13", "text-2");
        marks.managedProperty().bind(marks.textProperty().isNotEmpty());
        return marks;
    }

    private static String headline(BandWords band) {
        return band.time().isEmpty()
                ? band.heading().word().word()
                : band.heading().word().word() + " " + band.time();
    }

    private static Label advice(ObservableValue<LaneWords> words) {
        var advice = Labels.label(words, w -> w.band().sentence(), "t13", "advice");
        advice.setWrapText(true);
        var isTrouble = words.map(w -> isTrouble(w.band().heading().role()));
        advice.visibleProperty().bind(isTrouble);
        advice.managedProperty().bind(isTrouble);
        return advice;
    }

    private static boolean isTrouble(Role role) {
        return switch (role) {
            case ATTENTION, CRITICAL -> true;
            case OFF, LIVE, INFO -> false;
        };
    }
}
