package tallyboard.ui.recordings.selected;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.undo.UndoView;
import tallyboard.ui.recordings.ledger.LedgerRow;
import tallyboard.ui.recordings.ledger.RowState;

/** The selected recording: what it is, where its gaps and marks are, what of it goes out, and under which name. */
public final class SelectedView extends VBox {
    private final SelectedViewModel selected;
    private final ObservableValue<SelectedWords> words;

    public SelectedView(SelectedViewModel selected) {
        this.selected = selected;
        this.words = selected.words();
        getStyleClass().add("selected-recording");
        FocusRegion.INSPECTOR.mark(this);
        var about = new HBox(said(), picture());
        about.getStyleClass().add("facts");
        about.setAlignment(Pos.CENTER_LEFT);
        var foot = new HBox(checksum(), space(), buttons());
        foot.setAlignment(Pos.CENTER_LEFT);
        var deeds = new VBox(name(), foot);
        deeds.getStyleClass().add("deeds");
        showWhile(deeds, selected.row().map(row -> row.flatMap(LedgerRow::film).isPresent()));
        getChildren().addAll(about, deeds, new CopyView(selected), new UndoView(selected.undo()));
    }

    private Node said() {
        var state = label(words.map(SelectedWords::state), "t13");
        var plan = label(words.map(SelectedWords::plan), "t13", "text-2");
        var content = label(words.map(SelectedWords::content), "t13", "text-2");
        var said = new VBox(new TitleView(selected), state, plan, content);
        said.getStyleClass().add("words");
        return said;
    }

    private Node picture() {
        var in = label(words.map(w -> w.ends().in()), "t12", "text-2");
        var kept = label(words.map(w -> w.ends().kept()), "t12");
        var out = label(words.map(w -> w.ends().out()), "t12", "text-2");
        kept.setMinWidth(Region.USE_PREF_SIZE);
        var scale = new HBox(in, space(), kept, space(), out);
        var picture = new VBox(new TimelineView(selected), scale);
        picture.getStyleClass().add("picture");
        picture.setMinWidth(0);
        HBox.setHgrow(picture, Priority.ALWAYS);
        return picture;
    }

    private Node name() {
        var name = label(selected.name().map(n -> n.isEmpty() ? "" : Messages.text("recordings.copy.name", n)), "t13");
        var whole = new Tooltip();
        whole.textProperty().bind(selected.name());
        name.setTooltip(whole);
        return name;
    }

    private Node checksum() {
        var checksum = label(words.map(SelectedWords::checksum), "t12", "text-2");
        var copy = Buttons.icon(Messages.text("recordings.checksum.copy"), Feather.COPY);
        copy.getStyleClass().add("quiet");
        copy.setOnAction(_ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, sums())));
        var line = new HBox(checksum, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        showWhile(line, words.map(w -> !w.checksum().isEmpty()));
        return line;
    }

    private String sums() {
        return String.join(
                "\n",
                selected.row()
                        .get()
                        .flatMap(LedgerRow::film)
                        .map(LedgerRow.Film::sha256)
                        .orElse(List.of()));
    }

    private Node buttons() {
        var accept = Buttons.small("");
        accept.textProperty().bind(words.map(SelectedWords::accept));
        accept.setOnAction(_ -> keepFocus(selected::accept));
        showWhile(accept, words.map(w -> !w.accept().isEmpty()));
        var leave = Buttons.small(Messages.text("recordings.leaveOut"));
        leave.setTooltip(new Tooltip(Messages.text("recordings.leaveOut.why")));
        leave.setOnAction(_ -> keepFocus(selected::leaveOut));
        showWhile(
                leave,
                is(row -> row.state().needsYou() && !words.getValue().accept().isEmpty()));
        var again = Buttons.small(Messages.text("recordings.readAgain"), Feather.REFRESH_CW);
        again.setTooltip(new Tooltip(Messages.text("recordings.readAgain.why")));
        again.setOnAction(_ -> keepFocus(selected::readAgain));
        showWhile(again, is(row -> row.state() == RowState.DAMAGED));
        var show = Buttons.icon(Messages.text("recordings.show"), Feather.FOLDER);
        show.setOnAction(_ -> selected.showInFolder());
        show.disableProperty().bind(is(row -> !row.isPlayable()));
        var open = Buttons.small(Messages.text("recordings.open"), Feather.PLAY);
        open.setOnAction(_ -> selected.open());
        open.disableProperty().bind(is(row -> !row.isPlayable()));
        var copy = Buttons.small(Messages.text("recordings.copy.start"), Feather.DOWNLOAD);
        copy.setTooltip(new Tooltip(Messages.text("recordings.copy.why")));
        copy.disableProperty()
                .bind(selected.name()
                        .map(String::isEmpty)
                        .flatMap(isNone ->
                                selected.copy().progress().map(p -> isNone || p instanceof CopyViewModel.Running)));
        copy.setOnAction(_ -> choose());
        var deeds = new HBox(accept, leave, again, show, open, copy);
        deeds.getStyleClass().add("buttons");
        deeds.setAlignment(Pos.CENTER_RIGHT);
        deeds.setMinWidth(Region.USE_PREF_SIZE);
        return deeds;
    }

    /** The button that is pressed goes with what it did; the focus stays in the panel. */
    private void keepFocus(Runnable deed) {
        requestFocus();
        deed.run();
    }

    private ObservableValue<Boolean> is(Predicate<LedgerRow> what) {
        return words.flatMap(_ -> selected.row()).map(row -> row.filter(what).isPresent());
    }

    private void choose() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("recordings.copy.choose"));
        Optional<File> chosen =
                Optional.ofNullable(chooser.showDialog(getScene().getWindow()));
        chosen.map(File::toPath).ifPresent(selected::copyTo);
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static void showWhile(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Label label(ObservableValue<String> text, String... styles) {
        var label = new Label();
        label.setMinWidth(0);
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.getStyleClass().addAll(styles);
        return label;
    }
}
