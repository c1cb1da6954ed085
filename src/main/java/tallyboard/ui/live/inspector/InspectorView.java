package tallyboard.ui.live.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.keys.KeyBlockView;
import tallyboard.ui.keys.ServerAddressView;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.kit.keyboard.KeyTip;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.live.lane.LaneDeeds;
import tallyboard.ui.live.radar.RadarViewModel;
import tallyboard.ui.live.radar.Remedy;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.state.Verb;
import tallyboard.ui.live.words.DetailWords;
import tallyboard.ui.live.words.LaneWords;

/** The selected lane in full, as tall as the window. */
public final class InspectorView extends ScrollPane {
    /** All sections but the track's open need this much, and so much more with that one. */
    private static final double NEARLY_WHOLE = 870;

    private static final double WHOLE = 1020;

    private final InspectorViewModel inspector;
    private final SignalView signal;
    private final KeyBlockView key;
    private final ServerAddressView address;
    private final GateView gate;
    private final TrackView track;
    private final EncoderView encoder;
    private final OutgoingView outgoing;
    private final RefusalsView refused;
    private final List<SectionView> folding;

    /**
     * @param outgoing where the stream goes
     * @param delete opens the sheet that says what deleting means
     */
    public InspectorView(
            InspectorViewModel inspector,
            RadarViewModel radar,
            LaneDeeds deeds,
            String server,
            OutgoingView outgoing,
            Runnable delete) {
        this.inspector = inspector;
        ObservableValue<LaneWords> words = inspector.words();
        ObservableValue<Optional<DetailWords>> detail = words.map(LaneWords::detail);
        signal = new SignalView(detail);
        address = new ServerAddressView(server);
        key = new KeyBlockView(
                inspector.key(), act(inspector, deeds, Verb.HAND_OFF), act(inspector, deeds, Verb.RESET_KEY));
        var history = Buttons.icon(Messages.text("keys.history"), Feather.LIST);
        history.setOnAction(_ -> inspector.row().ifPresent(deeds::keyHistory));
        var leak = Buttons.flat(Messages.text("leak.open"), Feather.ALERT_OCTAGON);
        leak.setTooltip(KeyTip.of("leak.tooltip", Shortcut.LEAK));
        leak.setOnAction(_ -> inspector.row().ifPresent(deeds::leak));
        key.tools(history, leak);
        gate = new GateView(inspector, deeds);
        track = new TrackView(inspector, delete);
        Consumer<Remedy> remedy = help -> radar.remedy(help, row -> deeds.act(row, help.verb()));
        encoder = new EncoderView(detail, radar, remedy);
        refused = new RefusalsView(radar, remedy);
        this.outgoing = outgoing;
        folding = List.of(gate, encoder, outgoing, refused);
        var column = new VBox(new HeadView(inspector), signal, keys(), gate, encoder, outgoing, refused, track);
        column.getStyleClass().add("inspector-content");
        getStyleClass().addAll("inspector");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        FocusRegion.INSPECTOR.mark(this);
        heightProperty()
                .map(height -> height.doubleValue() < Comforts.px(NEARLY_WHOLE))
                .subscribe(isLow -> folding.forEach(section -> section.fold(isLow)));
        heightProperty()
                .map(height -> height.doubleValue() < Comforts.px(WHOLE))
                .subscribe(track::fold);
        words.map(w -> w.seat().stream().isPresent()).subscribe(this::showStreamParts);
    }

    private static Runnable act(InspectorViewModel inspector, LaneDeeds deeds, Verb verb) {
        return () -> inspector.row().ifPresent(row -> deeds.act(row, verb));
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

    /** Opens who was turned away, and brings it into sight. */
    public void showRefusals() {
        refused.unfold();
        applyCss();
        layout();
        double hidden =
                getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            setVvalue(Math.clamp(refused.getBoundsInParent().getMinY() / hidden, 0, 1));
        }
        refused.requestFocusInside();
    }

    /** Draws the trace; to be called when something was measured. */
    public void draw() {
        inspector.row().ifPresent(row -> signal.draw(row.traffic()));
    }

    private void showStreamParts(boolean hasStream) {
        for (var part : List.of(signal, gate, encoder, outgoing, refused)) {
            part.setVisible(hasStream);
            part.setManaged(hasStream);
        }
    }

    /** More or less is told from now on. */
    public void retell() {
        inspector.key().retell();
        address.retell();
    }

    private SectionView keys() {
        var section = new SectionView();
        section.getStyleClass().add("keys");
        section.add(key, address);
        return section;
    }
}
