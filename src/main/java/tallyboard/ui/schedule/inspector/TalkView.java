package tallyboard.ui.schedule.inspector;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.grid.SignView;
import tallyboard.ui.schedule.inspector.TalkWords.Chip;

/** The selected session: head, plan, switches, what can be moved, notes. */
public final class TalkView extends ScrollPane {
    private static final double NAMES = 88;

    private final ObservableValue<Optional<TalkWords>> talk;
    private final FlowPane chips = new FlowPane();

    public TalkView(ObservableValue<Optional<TalkWords>> talk, TalkDeeds deeds) {
        this.talk = talk;
        var column = new VBox(head(), plan(), new SwitchesView(talk, deeds), new HandView(talk, deeds), notes());
        column.getStyleClass().add("inspector-content");
        getStyleClass().add("talk-inspector");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        column.visibleProperty().bind(talk.map(Optional::isPresent));
    }

    private Node head() {
        var when = label(t -> t.head().when(), "t13", "text-2");
        var title = label(t -> t.head().title(), "t18", "semibold");
        title.setWrapText(true);
        chips.getStyleClass().add("chips");
        chips.managedProperty().bind(chips.visibleProperty());
        talk.map(t -> t.map(words -> words.head().chips())).subscribe(now -> {
            chips.getChildren()
                    .setAll(now.stream()
                            .flatMap(all -> all.stream().map(TalkView::chip))
                            .toList());
            chips.setVisible(!chips.getChildren().isEmpty());
        });
        var section = section("");
        section.getStyleClass().add("head");
        section.getChildren().addAll(when, title, chips);
        return section;
    }

    private static Node chip(Chip chip) {
        var sign = new SignView();
        sign.show(chip.sign(), chip.role());
        var words = new Label(chip.words());
        words.setWrapText(true);
        var box = new HBox(sign, words);
        box.getStyleClass().add("talk-chip");
        return box;
    }

    private Node plan() {
        var table = table();
        line(table, "schedule.talk.gateOpens", t -> t.plan().opens());
        line(table, "schedule.talk.gateCloses", t -> t.plan().closes());
        line(table, "schedule.talk.recording", t -> t.plan().recording());
        var section = section(Messages.text("schedule.talk.plan"));
        section.getChildren().add(table);
        return section;
    }

    private Node notes() {
        var table = table();
        line(table, "schedule.talk.speakers", t -> t.notes().speakers());
        line(table, "schedule.talk.code", t -> t.notes().code());
        line(table, "schedule.talk.language", t -> t.notes().language());
        line(table, "schedule.talk.topic", t -> t.notes().topic());
        var text = label(t -> t.notes().text(), "t13");
        text.setWrapText(true);
        text.managedProperty().bind(text.textProperty().isNotEmpty());
        var section = section(Messages.text("schedule.talk.notes"));
        section.getStyleClass().add("notes");
        section.getChildren().addAll(table, text);
        return section;
    }

    private static VBox section(String title) {
        var section = new VBox();
        section.getStyleClass().add("section");
        if (!title.isEmpty()) {
            var heading = new Label(title);
            heading.getStyleClass().addAll("t13", "semibold", "text-2");
            section.getChildren().add(heading);
        }
        return section;
    }

    private static GridPane table() {
        var table = new GridPane();
        table.getStyleClass().add("table");
        var names = new ColumnConstraints(NAMES);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        table.getColumnConstraints().addAll(names, values);
        return table;
    }

    /** A line without a value is left out. */
    private void line(GridPane table, String name, Function<TalkWords, String> part) {
        var title = new Label(Messages.text(name));
        title.getStyleClass().addAll("t13", "text-2");
        var value = label(part, "t13");
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        for (var label : new Label[] {title, value}) {
            label.visibleProperty().bind(value.textProperty().isNotEmpty());
            label.managedProperty().bind(label.visibleProperty());
        }
        table.addRow(table.getChildren().size() / 2, title, value); // a row that is left out does not count itself
    }

    private Label label(Function<TalkWords, String> part, String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        label.textProperty().bind(talk.map(t -> t.map(part).orElse("")));
        return label;
    }
}
