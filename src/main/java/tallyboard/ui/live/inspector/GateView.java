package tallyboard.ui.live.inspector;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.kit.hold.Settling;
import tallyboard.ui.live.lane.LaneDeeds;
import tallyboard.ui.live.lane.VerbButtons;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.state.Verb;
import tallyboard.ui.live.words.ActWords;
import tallyboard.ui.live.words.LaneWords;

/** Enable, Disable and Complete in three fixed places; what does not apply is dimmed and says why under the pointer. */
final class GateView extends SectionView {
    /** Less than the narrow inspector has; longer words take a second row. */
    private static final double ROW = 240;

    private final HoldButton disable;

    GateView(InspectorViewModel inspector, LaneDeeds deeds) {
        super(Messages.text("live.axis.gate"), gate(inspector));
        getStyleClass().add("gate");
        ObservableValue<ActWords> acts = inspector.words().map(LaneWords::acts);
        var table = Labels.table();
        Labels.line(table, "live.gate.now", gate(inspector), g -> g);
        Labels.line(table, "live.gate.byPlan", plan(inspector), g -> g);
        var enable = VerbButtons.small(
                Verb.ENABLE, deeds.whyHeld(inspector.reds(), Verb.ENABLE), act(inspector, deeds, Verb.ENABLE));
        var disableNow = VerbButtons.small(
                Verb.DISABLE, deeds.whyHeld(inspector.reds(), Verb.DISABLE), act(inspector, deeds, Verb.DISABLE));
        disable = held(Verb.DISABLE, act(inspector, deeds, Verb.DISABLE));
        var complete = held(Verb.COMPLETE, act(inspector, deeds, Verb.COMPLETE));
        var isHeld = acts.map(ActWords::disableIsHeld);
        disable.visibleProperty().bind(isHeld);
        disable.managedProperty().bind(isHeld);
        disableNow.visibleProperty().bind(isHeld.map(held -> !held));
        disableNow.managedProperty().bind(disableNow.visibleProperty());
        var row = new FlowPane(
                place(acts, ActWords::canEnable, enable),
                place(acts, ActWords::canDisable, disableNow, disable),
                place(acts, ActWords::canComplete, complete));
        row.setPrefWrapLength(ROW);
        row.getStyleClass().add("verbs");
        row.disableProperty().bind(inspector.busy());
        isHeld.subscribe(_ -> Settling.settle(row));
        add(table, row);
    }

    /** The button that a shortcut for Disable holds. */
    HoldButton disable() {
        return disable;
    }

    private static ObservableValue<String> gate(InspectorViewModel inspector) {
        return inspector.words().map(w -> w.detail().map(d -> d.gate().now()).orElse(""));
    }

    private static ObservableValue<String> plan(InspectorViewModel inspector) {
        return inspector.words().map(w -> w.detail().map(d -> d.gate().plan()).orElse(""));
    }

    private static HoldButton held(Verb verb, Runnable act) {
        var button = VerbButtons.held(verb, act).small();
        button.getStyleClass().add("flat");
        return button;
    }

    private static Runnable act(InspectorViewModel inspector, LaneDeeds deeds, Verb verb) {
        return () -> inspector.row().ifPresent(row -> deeds.act(row, verb));
    }

    private static StackPane place(
            ObservableValue<ActWords> acts, Function<ActWords, Optional<String>> whyNot, Node... buttons) {
        var place = new StackPane(buttons);
        var why = new Tooltip();
        acts.map(whyNot).subscribe(reason -> {
            for (var button : buttons) {
                button.setDisable(reason.isPresent());
                button.setAccessibleHelp(reason.orElse(null));
            }
            reason.ifPresentOrElse(
                    words -> {
                        why.setText(words);
                        Tooltip.install(place, why);
                    },
                    () -> Tooltip.uninstall(place, why));
        });
        return place;
    }
}
