package tallyboard.ui.live.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.live.radar.RadarViewModel;
import tallyboard.ui.live.radar.Remedy;
import tallyboard.ui.live.radar.SenderWords;
import tallyboard.ui.live.words.DetailWords;

/** Who sends, who is known to belong here, and what to do when these are two. */
final class EncoderView extends SectionView {
    EncoderView(ObservableValue<Optional<DetailWords>> detail, RadarViewModel radar, Consumer<Remedy> remedy) {
        super(
                Messages.text("live.encoder.title"),
                radar.sender().map(words -> words.known().name()));
        getStyleClass().add("encoder");
        ObservableValue<SenderWords> words = radar.sender();
        var table = Labels.table();
        Labels.line(
                table,
                "live.encoder.now",
                detail.map(d -> d.map(DetailWords::sender).orElse("")),
                w -> w);
        Labels.line(table, "live.encoder.known", words, w -> w.known().name());
        Labels.line(table, "live.encoder.check", words, w -> w.known().check());
        atTheEnd(forget(words, radar));
        add(table, identity(words), buttons(words, radar, remedy));
    }

    private static Label identity(ObservableValue<SenderWords> words) {
        var identity = Labels.label(words, SenderWords::identity, "t13", "identity");
        identity.setWrapText(true);
        words.subscribe(w -> (w.isWrong() ? Role.ATTENTION : Role.OFF).mark(identity));
        return identity;
    }

    /** There only when something can be done, as the advice in the head is. */
    private static HBox buttons(ObservableValue<SenderWords> words, RadarViewModel radar, Consumer<Remedy> remedy) {
        var keep = Buttons.small(Messages.text("live.encoder.keep"));
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(_ -> radar.keep());
        keep.visibleProperty().bind(words.map(w -> w.offers().canKeep()));
        var help = Buttons.small("");
        help.setMinWidth(0);
        help.setOnAction(_ -> words.getValue().remedy().ifPresent(remedy));
        help.textProperty().bind(words.map(SenderWords::label));
        help.visibleProperty().bind(words.map(w -> w.remedy().isPresent()));
        var row = new HBox(keep, help);
        row.getStyleClass().add("verbs");
        there(row, words.map(w -> w.offers().canKeep() || w.remedy().isPresent()));
        return row;
    }

    private static Button forget(ObservableValue<SenderWords> words, RadarViewModel radar) {
        var forget = Buttons.icon(Messages.text("live.encoder.forget"), Feather.X);
        forget.setOnAction(_ -> radar.forget());
        forget.visibleProperty().bind(words.map(w -> w.offers().canForget()));
        return forget;
    }

    private static void there(Node node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
    }
}
