package tallyboard.ui.live;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.stream.StreamId;
import tallyboard.ui.keys.KeyWindow;
import tallyboard.ui.keys.ResetSheetView;
import tallyboard.ui.keys.handoff.HandOffSheetView;
import tallyboard.ui.keys.history.KeyHistoryView;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.KeyTip;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.live.inspector.InspectorView;
import tallyboard.ui.live.inspector.OutgoingView;
import tallyboard.ui.live.lane.LaneDeeds;
import tallyboard.ui.live.lane.LaneView;
import tallyboard.ui.live.leak.LeakCardView;
import tallyboard.ui.live.radar.AttemptWords;
import tallyboard.ui.live.radar.RadarViewModel;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.rows.LiveViewModel;
import tallyboard.ui.live.simulcast.SimulcastSheetView;
import tallyboard.ui.live.simulcast.SimulcastViewModel;
import tallyboard.ui.live.state.Verb;
import tallyboard.ui.live.tiles.TilesView;

/** The Live page: the lanes with whatever stands below them, and the inspector beside, as tall as the window. */
public final class LiveView extends HBox implements LaneDeeds {
    private final LiveViewModel live;
    private final LiveKeys keys;
    private final RadarViewModel radar;
    private final LanesView lanes;
    private final TilesView tiles;
    private final StackPane middle = new StackPane();
    private final BooleanProperty multiview = new SimpleBooleanProperty();
    private final SheetPlaceView sheets = new SheetPlaceView();
    private final ResetSheetView reset;
    private final HandOffSheetView handOff;
    private final InspectorView inspector;
    private final SimulcastViewModel simulcast;

    /**
     * Where the page leads.
     *
     * @param search to the search
     * @param multiview to the window with the tiles, or away with it
     * @param inspector to the inspector in a window of its own, or back
     */
    public record Ways(Runnable search, Runnable multiview, Runnable inspector) {}

    /**
     * @param server what encoders type, such as {@code rtmp://127.0.0.1:1935/live}
     * @param http where viewers find us, such as {@code http://127.0.0.1:8480}
     * @param below what stands below the lanes, such as the log
     */
    public LiveView(
            LiveViewModel live,
            RadarViewModel radar,
            LiveKeys keys,
            String server,
            String http,
            Node below,
            Ways ways) {
        this.live = live;
        this.keys = keys;
        lanes = new LanesView(live, this);
        reset = new ResetSheetView(keys.reset());
        handOff = new HandOffSheetView(keys.handOff());
        this.radar = radar;
        simulcast = new SimulcastViewModel(live, http);
        var outgoing = new OutgoingView(simulcast, this::openSimulcast);
        inspector = new InspectorView(
                new InspectorViewModel(live, keys.handout()), radar, this, server, outgoing, this::openDelete);
        tiles = TilesView.forThePage(live);
        StackPane.setAlignment(sheets, Pos.TOP_LEFT);
        middle.getStyleClass().add("lanes-place");
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        var column = new VBox(pageBar(ways), middle, below);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        getStyleClass().add("live-page");
        getChildren().addAll(column, inspector);
        lanes.density().subscribe(density -> density.mark(this));
        inspector.visibleProperty().bind(Bindings.isNotEmpty(live.lanes()));
        new KeyWindow(keys.handout(), inspector.keyPlace());
        new LiveShortcuts(this);
        middle.getChildren().setAll(lanes, tiles, sheets);
        lanes.visibleProperty().bind(multiview.not()); // it still says how much room there is
        tiles.visibleProperty().bind(multiview);
        follow();
    }

    /** From lanes to multiview and back. The same track stays selected, and keeps the focus where it had it. */
    void switchFace() {
        boolean hadFocus = middle.isFocusWithin();
        multiview.set(!multiview.get());
        if (hadFocus) {
            goToSelected();
        }
    }

    private void goToSelected() {
        if (multiview.get()) {
            tiles.goToSelected();
        } else {
            lanes.goToSelected();
        }
    }

    private void follow() {
        whileOpen(keys.reset().words().map(Optional::isPresent), reset, keys.reset()::close, reset::focusFirst);
        whileOpen(keys.handOff().words().map(Optional::isPresent), handOff, keys.handOff()::close, handOff::focusFirst);
        var leak = new LeakCardView(keys.leak(), new LeakCardView.Ways(row -> act(row, Verb.HAND_OFF), keys.note()));
        whileOpen(keys.leak().words().map(Optional::isPresent), leak, keys.leak()::dismiss, leak::focusFirst);
        var history = new KeyHistoryView(keys.history());
        whileOpen(
                keys.history().shown().map(Optional::isPresent), history, keys.history()::dismiss, history::focusFirst);
    }

    private void whileOpen(ObservableValue<Boolean> isOpen, Region sheet, Runnable closing, Runnable focusFirst) {
        isOpen.subscribe(open -> {
            if (open) {
                sheets.open(sheet, closing);
                focusFirst.run();
            } else {
                sheets.close();
            }
        });
    }

    /** Takes the inspector off the page, for a window of its own. */
    public Node tearOff() {
        getChildren().remove(inspector);
        return inspector;
    }

    /** Takes it back. */
    public void takeBack() {
        getChildren().add(inspector);
    }

    /** Draws what was measured, where the page itself may be out of sight. */
    public void drawInspector() {
        simulcast.look();
        inspector.draw();
    }

    /** Draws what was measured; to be called after the ViewModel's tick. */
    public void draw() {
        if (multiview.get()) {
            tiles.draw();
        } else {
            lanes.draw();
        }
        drawInspector();
    }

    /** More or less is told from now on. */
    public void retell() {
        inspector.retell();
        keys.reset().retell();
        keys.handOff().retell();
        keys.leak().retell();
        keys.history().retell();
    }

    @Override
    public void act(LaneRow row, Verb verb) {
        switch (verb) {
            case ENABLE -> live.commands().enable(row);
            case DISABLE -> live.commands().disable(row);
            case COMPLETE -> live.commands().complete(row);
            case FINISH -> live.commands().finish(row);
            case NEXT_TALK -> live.commands().nextTalk(row);
            case MARK -> live.commands().mark(row);
            case EXTEND -> live.commands().extend(row);
            case ADD_STREAM -> live.tracks().addStream(row);
            case COPY_KEY -> row.stream().get().ifPresent(keys.handout()::copy);
            case HAND_OFF -> {
                closeSheets();
                keys.handOff().open(row.stream(), InspectorViewModel.spoken(row));
            }
            case RESET_KEY -> {
                closeSheets();
                keys.reset()
                        .open(
                                row.stream(),
                                InspectorViewModel.spoken(row),
                                row.seat().room());
            }
        }
    }

    @Override
    public void leak(LaneRow row) {
        closeSheets();
        keys.leak().open(row);
    }

    /** The leak card of the selected lane. */
    void leak() {
        live.selected().get().ifPresent(this::leak);
    }

    @Override
    public void keyHistory(LaneRow row) {
        closeSheets();
        row.id()
                .ifPresent(id -> keys.history()
                        .open(
                                id,
                                InspectorViewModel.spoken(row),
                                live.conference().zone()));
    }

    /** One sheet at a time. */
    private void closeSheets() {
        keys.reset().close();
        keys.handOff().close();
        keys.leak().close();
        keys.history().dismiss();
    }

    @Override
    public ObservableValue<String> whyHeld(ObservableValue<List<String>> reds, Verb verb) {
        return Bindings.createStringBinding(() -> whyHeld(reds.getValue(), verb), keys.locked(), reds);
    }

    private String whyHeld(List<String> reds, Verb verb) {
        if (keys.locked().get() && verb.reachesTheAudience()) {
            return Messages.text("lock.hold");
        }
        return verb == Verb.ENABLE && !reds.isEmpty() ? Messages.text("checklist.hold", String.join("; ", reds)) : "";
    }

    @Override
    public void undoMark(LaneRow row) {
        live.commands().undoMark(row);
    }

    /** Takes back the last mark of the selected lane. */
    void undoMark() {
        live.selected().get().ifPresent(this::undoMark);
    }

    @Override
    public void select(LaneRow row) {
        live.select(row);
    }

    /** Selects the lane at that place, counted from 0, and goes there. */
    void select(int place) {
        if (place >= 0 && place < live.lanes().size()) {
            live.select(place);
            goToSelected();
        }
    }

    /** Selects the lane and goes there. */
    public void goTo(LaneRow row) {
        select(live.lanes().indexOf(row));
    }

    /** Does the verb to the selected lane if it is offered there now. */
    void act(Verb verb) {
        live.selected()
                .get()
                .filter(row -> row.words().get().acts().find(verb).isPresent())
                .ifPresent(row -> press(row, verb));
    }

    /** A key is no way around the lock: what has to be held there is held on its button. */
    private void press(LaneRow row, Verb verb) {
        if (!whyHeld(row.reds().get(), verb).isEmpty()) {
            live.commands()
                    .tell(
                            row,
                            keys.locked().get()
                                    ? Messages.text("lock.keys", KeyMap.now().words(Shortcut.LOCK))
                                    : Messages.text("checklist.keys"));
        } else {
            act(row, verb);
        }
    }

    /**
     * The button of the selected lane that a shortcut for Finish holds; empty when Finish is not offered. A hold is seen, so in
     * the multiview, where no button is, the lanes come back for it.
     */
    Optional<HoldButton> finish() {
        if (multiview.get()) {
            multiview.set(false);
            lanes.goToSelected();
            applyCss();
            layout();
        }
        return lanes.selected().map(LaneView::finish).filter(Node::isVisible);
    }

    /** The button that a shortcut for Disable holds; empty when Disable is not offered. */
    Optional<HoldButton> disable() {
        return live.selected()
                .get()
                .filter(row -> row.words().get().acts().canDisable().isEmpty())
                .map(_ -> inspector.disable());
    }

    private HBox pageBar(Ways ways) {
        var title = new Label(Messages.text("live.title"));
        title.getStyleClass().add("page-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var part = new Label();
        part.getStyleClass().addAll("t13", "text-2");
        part.setMinWidth(0);
        part.textProperty().bind(Bindings.when(multiview).then(tiles.part()).otherwise(""));
        var unknown = Buttons.flat("");
        unknown.getStyleClass().addAll("quiet", "unknown-keys");
        unknown.setMinWidth(0);
        unknown.textProperty().bind(radar.nowhere().map(AttemptWords::line));
        unknown.setOnAction(_ -> openStrangers());
        unknown.visibleProperty().bind(unknown.textProperty().isNotEmpty());
        var problem = new Label();
        problem.getStyleClass().addAll("t13", "attention");
        problem.setMinWidth(0);
        problem.textProperty().bind(live.tracks().problem());
        var add = Buttons.flat(Messages.text("live.addTrack"), Feather.PLUS);
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setOnAction(_ -> live.tracks().create());
        var window = Buttons.icon(Messages.text("live.multiview.window"), Feather.EXTERNAL_LINK);
        window.setOnAction(_ -> ways.multiview().run());
        var aside = Buttons.icon(Messages.text("live.inspector.window"), Feather.SIDEBAR);
        aside.setOnAction(_ -> ways.inspector().run());
        var search = Buttons.flat(Messages.text("search.open"), Feather.SEARCH);
        search.setTooltip(KeyTip.of("search.tooltip", Shortcut.SEARCH));
        search.setOnAction(_ -> ways.search().run());
        var bar = new HBox(title, FacesView.of(multiview), window, part, unknown, space, problem, search, add, aside);
        bar.getStyleClass().add("page-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /** Goes to who was turned away: from that stream, or without a stream the ones whose key no track has. */
    public void resolve(Optional<StreamId> from) {
        from.ifPresentOrElse(
                id -> live.lanes().stream()
                        .filter(row -> row.id().equals(from))
                        .findFirst()
                        .ifPresent(row -> {
                            live.select(row);
                            inspector.showRefusals();
                        }),
                this::openStrangers);
    }

    private void openStrangers() {
        closeSheets();
        var sheet = new StrangersView(radar, row -> act(row, Verb.HAND_OFF), sheets::close);
        sheets.open(sheet, sheets::close);
        sheet.focusFirst();
    }

    private void openSimulcast() {
        live.selected().get().ifPresent(row -> {
            closeSheets();
            var sheet = new SimulcastSheetView(simulcast, row.seat().room(), sheets::close);
            sheets.open(sheet, sheets::close);
            sheet.focusFirst();
        });
    }

    private void openDelete() {
        live.selected().get().ifPresent(row -> {
            closeSheets();
            var sheet = new DeleteSheetView(row, () -> live.tracks().delete(row), sheets::close);
            sheets.open(sheet, sheets::close);
            sheet.focusFirst();
        });
    }
}
