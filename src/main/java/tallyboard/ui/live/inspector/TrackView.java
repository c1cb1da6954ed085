package tallyboard.ui.live.inspector;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.agenda.Track;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.words.LaneWords;

/** Naming, moving and removing the selected track; a stream without a track is put into one here. */
final class TrackView extends SectionView {
    private final InspectorViewModel inspector;
    private final NameView name;

    /** @param delete opens the sheet that says what deleting means */
    TrackView(InspectorViewModel inspector, Runnable delete) {
        super(
                Messages.text("live.track.title"),
                inspector.words().map(w -> w.seat().room()));
        getStyleClass().add("track");
        this.inspector = inspector;
        ObservableValue<LaneWords> words = inspector.words();
        name = new NameView(
                words.map(w -> w.seat().room()),
                typed -> inspector.row().ifPresent(row -> inspector.tracks().rename(row, typed)));
        var track = new NameView(
                words.map(w -> w.seat().track().map(Track::name).orElse("")),
                typed -> inspector
                        .row()
                        .flatMap(row -> row.seat().track())
                        .ifPresent(t -> inspector.tracks().rename(t.id(), typed)));
        there(track, words.map(TrackView::hasSeveral));
        add(name, track, inTrack(words, delete), withoutTrack(words));
    }

    /** Opens the name for typing. */
    void rename() {
        name.edit();
    }

    private HBox inTrack(ObservableValue<LaneWords> words, Runnable delete) {
        var up = Buttons.icon(Messages.text("live.track.up"), Feather.CHEVRON_UP);
        up.setOnAction(_ -> withRow(row -> inspector.tracks().move(row, -1)));
        var down = Buttons.icon(Messages.text("live.track.down"), Feather.CHEVRON_DOWN);
        down.setOnAction(_ -> withRow(row -> inspector.tracks().move(row, 1)));
        var more = Buttons.flat(Messages.text("live.track.addStream"), Feather.PLUS);
        more.setOnAction(_ -> withRow(row -> inspector.tracks().addStream(row)));
        var remove = Buttons.flat(Messages.text("live.track.delete"));
        remove.setOnAction(_ -> delete.run());
        for (var button : new Button[] {up, down, more, remove}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        there(up, words.map(w -> w.seat().track().isPresent()));
        there(down, words.map(w -> w.seat().track().isPresent()));
        there(more, words.map(w -> w.seat().track().isPresent()));
        var row = new HBox(up, down, more, remove);
        row.getStyleClass().add("verbs");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private MenuButton withoutTrack(ObservableValue<LaneWords> words) {
        var menu = new MenuButton(Messages.text("live.track.assign"));
        menu.getStyleClass().add("small");
        there(
                menu,
                words.map(w -> w.seat().track().isEmpty() && w.seat().stream().isPresent()));
        menu.setOnShowing(_ -> menu.getItems()
                .setAll(inspector.live().conference().tracks().stream()
                        .map(this::target)
                        .toList()));
        return menu;
    }

    private MenuItem target(Track track) {
        var item = new MenuItem(track.name());
        item.setOnAction(_ ->
                withRow(row -> row.id().ifPresent(id -> inspector.tracks().assign(id, track.id()))));
        return item;
    }

    private void withRow(Consumer<LaneRow> act) {
        inspector.row().ifPresent(act);
    }

    private static boolean hasSeveral(LaneWords words) {
        return words.seat().track().filter(t -> t.streams().size() > 1).isPresent();
    }

    private static void there(Node node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
    }
}
