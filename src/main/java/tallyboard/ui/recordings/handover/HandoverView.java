package tallyboard.ui.recordings.handover;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The panel at the right of the recordings that hands a day over. */
public final class HandoverView extends VBox {
    private final HandoverViewModel handover;
    private final OriginalsViewModel originals;

    public HandoverView(HandoverViewModel handover, OriginalsViewModel originals) {
        this.handover = handover;
        this.originals = originals;
        getStyleClass().add("handover");
        FocusRegion.INSPECTOR.mark(this);
        var sections = new VBox(head(), ready(), target(), name(), extras(), left());
        sections.getStyleClass().add("sections");
        var scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot());
    }

    private Node head() {
        var title = label(handover.words().map(HandoverWords::title), "t18", "semibold");
        return section(title, DayChoiceView.of(handover), fixed("handover.how", "t13", "text-2"));
    }

    private Node ready() {
        var table = new GridPane();
        table.getStyleClass().add("facts-table");
        line(table, "handover.line.talks", handover.words().map(w -> w.counts().talks()));
        line(
                table,
                "handover.line.waiting",
                handover.words().map(w -> w.counts().waiting()));
        line(
                table,
                "handover.line.byRequest",
                handover.words().map(w -> w.counts().byRequest()));
        line(table, "handover.line.size", handover.words().map(w -> w.counts().size()));
        return section(fixed("handover.ready", "t13", "medium", "text-2"), table);
    }

    private Node target() {
        var choose = Buttons.small("", Feather.HARD_DRIVE);
        choose.getStyleClass().add("target-choice");
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setAlignment(Pos.CENTER_LEFT);
        choose.textProperty()
                .bind(handover.target()
                        .map(t -> t.map(TroubleWords::name).orElseGet(() -> Messages.text("handover.chooseFolder"))));
        choose.accessibleTextProperty()
                .bind(handover.target()
                        .map(t -> t.map(Path::toString).orElseGet(() -> Messages.text("handover.chooseFolder"))));
        var where = new Tooltip();
        where.textProperty().bind(choose.accessibleTextProperty());
        choose.setTooltip(where);
        choose.setOnAction(_ -> choose());
        return section(
                fixed("handover.to", "t13", "medium", "text-2"),
                choose,
                label(handover.words().map(HandoverWords::disk), "t13", "text-2"));
    }

    private Node name() {
        var name = new TextField();
        name.textProperty().bindBidirectional(handover.template());
        name.setAccessibleText(Messages.text("handover.name"));
        return section(
                fixed("handover.name", "t13", "medium", "text-2"),
                name,
                label(handover.words().map(HandoverWords::example), "t13"));
    }

    private Node extras() {
        return section(
                fixed("handover.extras", "t13", "medium", "text-2"),
                extra("handover.extras.lists", handover.lists()),
                extra("handover.extras.checksums", handover.checksums()),
                extra("handover.extras.chapters", handover.chapters()));
    }

    private static CheckBox extra(String words, BooleanProperty wanted) {
        var box = new CheckBox(Messages.text(words));
        box.selectedProperty().bindBidirectional(wanted);
        return box;
    }

    private Node left() {
        var lines = label(handover.words().map(w -> String.join("\n", w.left())), "t13", "text-2");
        var section = section(fixed("handover.left", "t13", "medium", "text-2"), lines);
        showWhile(section, handover.words().map(w -> !w.left().isEmpty()));
        return section;
    }

    private Node foot() {
        var how = label(handover.run().map(HandoverRun::sentence), "t13");
        showWhile(how, how.textProperty().map(text -> !text.isEmpty()));
        var foot = new VBox(how, fixed("handover.originalsStay", "t13", "text-2"), delete(), go(), cancel());
        foot.getStyleClass().add("foot");
        return foot;
    }

    /** Offered only once copies were compared. */
    private Button delete() {
        var delete = Buttons.flat(Messages.text("handover.deleteOriginals"), Feather.TRASH_2);
        showWhile(delete, handover.run().map(run -> !run.verified().isEmpty()));
        delete.setOnAction(_ -> originals.ask(
                handover.run().get().verified(), handover.day().get().toString()));
        return delete;
    }

    private Button go() {
        var go = Buttons.call("");
        go.setGraphic(Icons.of(Feather.FOLDER, Icons.MAIN));
        go.setMaxWidth(Double.MAX_VALUE);
        go.textProperty().bind(handover.words().map(w -> w.go().words()));
        go.disableProperty().bind(handover.words().map(w -> !w.go().can()));
        go.setOnAction(_ -> {
            if (handover.target().get().isEmpty()) {
                choose();
            }
            handover.start();
        });
        showWhile(go, handover.run().map(run -> !run.isRunning()));
        return go;
    }

    private Button cancel() {
        var cancel = Buttons.plain(Messages.text("handover.cancel"), Feather.X);
        cancel.setMaxWidth(Double.MAX_VALUE);
        cancel.setOnAction(_ -> handover.cancel());
        showWhile(cancel, handover.run().map(HandoverRun::isRunning));
        return cancel;
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("handover.choose"));
        handover.target().get().map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            handover.target().set(Optional.of(chosen.toPath()));
        }
    }

    private static VBox section(Node... parts) {
        var section = new VBox(parts);
        section.getStyleClass().add("part");
        return section;
    }

    private static void line(GridPane table, String name, ObservableValue<String> value) {
        var words = label(value, "t13");
        var label = fixed(name, "t13", "text-2");
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHgrow(words, Priority.ALWAYS);
        table.addRow(table.getRowCount(), label, words);
    }

    private static void showWhile(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Label fixed(String place, String... styles) {
        var label = new Label(Messages.text(place));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Label label(ObservableValue<String> text, String... styles) {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Which day it is about; out of the way while there is only one. */
    private static final class DayChoiceView extends ComboBox<LocalDate> {
        static Node of(HandoverViewModel handover) {
            var days = new DayChoiceView();
            days.setAccessibleText(Messages.text("handover.day"));
            days.setMaxWidth(Double.MAX_VALUE);
            days.setConverter(new DayConverter());
            ObservableValue<List<LocalDate>> all = handover.words().map(HandoverWords::days);
            all.subscribe(known -> {
                if (!days.getItems().equals(known)) {
                    days.getItems().setAll(known);
                }
                days.setValue(handover.day().get());
            });
            days.setOnAction(_ -> Optional.ofNullable(days.getValue()).ifPresent(handover.day()::set));
            showWhile(days, all.map(known -> known.size() > 1));
            return days;
        }
    }
}
