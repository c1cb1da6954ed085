package tallyboard.ui.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.rehearsal.EncoderRow.EncoderWords;

/** One line for each simulated encoder, with Start, Stop and Drop connection. */
public final class RehearsalView extends VBox {
    private final RehearsalViewModel rehearsal;
    private final Runnable leave;
    private final Map<EncoderRow, Node> lines = new HashMap<>();
    private final VBox list = new VBox();

    /** @param leave ends the rehearsal */
    public RehearsalView(RehearsalViewModel rehearsal, Runnable leave) {
        this.rehearsal = rehearsal;
        this.leave = leave;
        getStyleClass().add("rehearsal-page");
        list.getStyleClass().addAll("encoders", "card");
        var why = new Label(Messages.text("rehearsal.why"));
        why.getStyleClass().add("text-2");
        why.setWrapText(true);
        getChildren().addAll(bar(), why, list);
        rehearsal.encoders().subscribe(this::seat);
    }

    private HBox bar() {
        var title = new Label(Messages.text("rehearsal.title"));
        title.getStyleClass().add("page-title");
        var problem = new Label();
        problem.getStyleClass().addAll("t13", "attention");
        problem.textProperty().bind(rehearsal.problem());
        var all = Buttons.small(Messages.text("rehearsal.startAll"), Feather.PLAY);
        all.setOnAction(_ -> rehearsal.startAll());
        var out = Buttons.small(Messages.text("rehearsal.leave"), Feather.LOG_OUT);
        out.setOnAction(_ -> leave.run());
        var bar = new HBox(title, space(), problem, all, out);
        bar.getStyleClass().add("page-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void seat() {
        lines.keySet().retainAll(rehearsal.encoders());
        var order = new ArrayList<Node>();
        rehearsal.encoders().forEach(row -> order.add(lines.computeIfAbsent(row, this::line)));
        list.getChildren().setAll(order);
    }

    private HBox line(EncoderRow row) {
        ObservableValue<EncoderWords> words = row.words();
        var letter = label(words.map(EncoderWords::letter), "letter", "t18", "semibold");
        var room = label(words.map(EncoderWords::room), "room", "medium");
        var state = label(words.map(EncoderWords::state), "text-2");
        var start = Buttons.small(Messages.text("rehearsal.start"), Feather.PLAY);
        start.setOnAction(_ -> rehearsal.start(row));
        start.disableProperty().bind(words.map(w -> !w.isStopped()));
        var stop = Buttons.flat(Messages.text("rehearsal.stop"), Feather.SQUARE);
        stop.setOnAction(_ -> rehearsal.stop(row));
        stop.disableProperty().bind(words.map(EncoderWords::isStopped));
        var drop = Buttons.flat(Messages.text("rehearsal.drop"), Feather.WIFI_OFF);
        drop.setOnAction(_ -> rehearsal.drop(row));
        drop.disableProperty().bind(words.map(w -> !w.isSending()));
        var line = new HBox(letter, room, state, space(), start, stop, drop);
        line.getStyleClass().add("encoder");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label label(ObservableValue<String> text, String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.textProperty().bind(text);
        return label;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
