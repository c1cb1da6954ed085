package tallyboard.ui.live.inspector;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.live.simulcast.SimulcastViewModel;
import tallyboard.ui.live.simulcast.SimulcastWords;
import tallyboard.ui.live.simulcast.TargetRow;

/** Where the selected room goes: what each simulcast target does, and the page for monitors. */
public final class OutgoingView extends SectionView {
    private static final double ROW = 240;

    private final VBox list = new VBox();
    private List<TargetRow> shown = List.of();

    /** @param change opens the sheet in which targets are added and removed */
    public OutgoingView(SimulcastViewModel simulcast, Runnable change) {
        super(Messages.text("simulcast.section"), simulcast.words().map(SimulcastWords::inShort));
        getStyleClass().add("outgoing");
        list.getStyleClass().add("targets");
        var targets = Buttons.flat(Messages.text("simulcast.change"), Feather.CAST);
        targets.setOnAction(_ -> change.run());
        var monitor = Buttons.flat(Messages.text("simulcast.monitor"), Feather.COPY);
        monitor.setOnAction(_ -> simulcast.monitor().ifPresent(OutgoingView::copy));
        var stop = new HoldButton(HoldButton.Words.below("simulcast.hold.")).small();
        stop.getStyleClass().add("flat");
        stop.setConsequence(Messages.text("simulcast.hold.consequence"));
        stop.setOnHeld(simulcast::stop);
        there(stop, simulcast.words().map(SimulcastWords::canStop));
        var start = Buttons.small(Messages.text("simulcast.start"));
        start.setOnAction(_ -> simulcast.start());
        there(start, simulcast.words().map(SimulcastWords::canStart));
        for (var button : List.of(targets, monitor, start)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var row = new FlowPane(targets, monitor, stop, start);
        row.setPrefWrapLength(ROW);
        row.getStyleClass().add("verbs");
        add(list, row);
        simulcast.words().subscribe(words -> show(words.targets()));
    }

    private void show(List<TargetRow> rows) {
        if (!rows.equals(shown)) {
            shown = rows;
            list.getChildren().setAll(rows.stream().map(OutgoingView::target).toList());
        }
    }

    private static Node target(TargetRow row) {
        var name = Labels.fixed(row.address(), "t13");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setTooltip(new Tooltip(row.address()));
        var state = Labels.fixed(row.state(), "t13", "axis");
        state.setMinWidth(Region.USE_PREF_SIZE);
        row.role().mark(state);
        var line = new HBox(name, state);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("target");
        if (row.trouble().isEmpty()) {
            return line;
        }
        Label trouble = Labels.fixed(row.trouble(), "t13", "text-2");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(line, trouble);
    }

    private static void copy(String address) {
        var content = new ClipboardContent();
        content.putString(address);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void there(Node node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
    }
}
