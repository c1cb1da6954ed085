package tallyboard.ui.live.inspector;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.keys.KeyBlockView;
import tallyboard.ui.keys.ServerAddressView;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.live.lane.LaneDeeds;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.state.Verb;
import tallyboard.ui.live.words.DetailWords;
import tallyboard.ui.live.words.DetailWords.Refused;
import tallyboard.ui.live.words.LaneWords;

/** The selected lane in full, as tall as the window. */
public final class InspectorView extends ScrollPane {
    /** All sections open need this much. */
    private static final double WHOLE = 790;

    private final InspectorViewModel inspector;
    private final SignalView signal;
    private final KeyBlockView key;
    private final GateView gate;
    private final TrackView track;
    private final List<SectionView> folding;

    /** @param delete opens the sheet that says what deleting means */
    public InspectorView(InspectorViewModel inspector, LaneDeeds deeds, String server, Runnable delete) {
        this.inspector = inspector;
        ObservableValue<LaneWords> words = inspector.words();
        ObservableValue<Optional<DetailWords>> detail = words.map(LaneWords::detail);
        signal = new SignalView(detail);
        key = new KeyBlockView(inspector.key(), () -> inspector.row().ifPresent(row -> deeds.act(row, Verb.RESET_KEY)));
        gate = new GateView(inspector, deeds);
        track = new TrackView(inspector, delete);
        var encoder = encoder(detail);
        var refused = refused(detail);
        folding = List.of(gate, encoder, refused, track);
        var column = new VBox(new HeadView(words), signal, keys(server), gate, encoder, refused, track);
        column.getStyleClass().add("inspector-content");
        getStyleClass().addAll("inspector");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        FocusRegion.INSPECTOR.mark(this);
        heightProperty()
                .map(height -> height.doubleValue() < WHOLE)
                .subscribe(isLow -> folding.forEach(section -> section.fold(isLow)));
        words.map(w -> w.seat().stream().isPresent()).subscribe(this::showStreamParts);
    }

    /** The button that a shortcut for Disable holds. */
    public HoldButton disable() {
        return gate.disable();
    }

    /** The place of the mask, over which a key is shown. */
    public Node keyPlace() {
        return key;
    }

    /** Opens the name of the selected track for typing. */
    public void rename() {
        track.rename();
    }

    /** Draws the trace; to be called when something was measured. */
    public void draw() {
        inspector.row().ifPresent(row -> signal.draw(row.traffic()));
    }

    private void showStreamParts(boolean hasStream) {
        for (var part : List.of(signal, gate)) {
            part.setVisible(hasStream);
            part.setManaged(hasStream);
        }
    }

    private SectionView keys(String server) {
        var section = new SectionView();
        section.getStyleClass().add("keys");
        section.add(key, new ServerAddressView(server));
        return section;
    }

    private static SectionView encoder(ObservableValue<Optional<DetailWords>> detail) {
        var who = detail.map(d -> d.map(one -> one.sender().encoder()).orElse(""));
        var section = new SectionView(Messages.text("live.encoder.title"), who);
        var table = Labels.table();
        Labels.line(table, "live.encoder.known", who, w -> w);
        Labels.line(
                table,
                "live.encoder.arrives",
                detail.map(d -> d.map(one -> one.sender().arrives()).orElse("")),
                w -> w);
        section.add(table);
        return section;
    }

    private static SectionView refused(ObservableValue<Optional<DetailWords>> detail) {
        ObservableValue<Refused> words =
                detail.map(d -> d.map(DetailWords::refused).orElse(new Refused("", "", "")));
        var section = new SectionView(Messages.text("live.refusals.title"), words.map(Refused::count));
        section.getStyleClass().add("refusals");
        var who = Labels.label(words, w -> w.count() + " " + w.last(), "t13");
        var why = Labels.label(words, Refused::why, "t13", "text-2");
        for (var label : List.of(who, why)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        section.add(who, why);
        return section;
    }
}
