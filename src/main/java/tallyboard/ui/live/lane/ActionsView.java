package tallyboard.ui.live.lane;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.kit.hold.Settling;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.state.Act;
import tallyboard.ui.live.state.Acts;
import tallyboard.ui.live.state.Verb;
import tallyboard.ui.live.words.ActWords;

/** The buttons of a lane: left is safe, right cuts, and "more" has the rest. */
final class ActionsView extends HBox {
    /** A held button says for this long that it is done, also when the lane has gone on. */
    private static final Duration DONE_SHOWN = Duration.seconds(2);

    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");

    private static final List<Verb> LEFT =
            List.of(Verb.ENABLE, Verb.NEXT_TALK, Verb.MARK, Verb.COPY_KEY, Verb.EXTEND, Verb.ADD_STREAM);

    private final Map<Verb, Node> buttons = new EnumMap<>(Verb.class);
    private final Set<Node> lingering = new HashSet<>();
    private final HBox left = new HBox();
    private final HBox right = new HBox();
    private final HoldButton finish;
    private final Button undo = Buttons.outline(Messages.text("live.undoMark"), Feather.ROTATE_CCW);
    private final Button know = Buttons.call(Messages.text("alarms.acknowledge"));
    private final Button more;
    private Runnable home = () -> {};
    private Acts acts = new Acts(List.of(), Optional.empty(), List.of());

    ActionsView(LaneRow row, ObservableValue<ActWords> words, LaneDeeds deeds) {
        getStyleClass().add("acts");
        setMinWidth(0);
        for (var verb : LEFT) {
            buttons.put(verb, pressed(row, verb, deeds));
            left.getChildren().add(buttons.get(verb));
        }
        undo.setTooltip(new Tooltip(undo.getText()));
        undo.setOnAction(_ -> deeds.undoMark(row));
        left.getChildren().add(undo);
        buttons.put(Verb.DISABLE, pressed(row, Verb.DISABLE, deeds));
        finish = VerbButtons.held(Verb.FINISH, () -> {
            linger();
            deeds.act(row, Verb.FINISH);
        });
        buttons.put(Verb.FINISH, finish);
        more = Buttons.outline("", Feather.MORE_HORIZONTAL);
        more.getStyleClass().add("more");
        more.setAccessibleText(Messages.text("live.more"));
        var menu = new MoreMenu(row, deeds);
        more.setOnAction(_ -> menu.show(more));
        right.getChildren().addAll(know, buttons.get(Verb.DISABLE), finish, more);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(left, space, right);
        all().forEach(b -> b.setFocusTraversable(false));
        row.busy().subscribe(isBusy -> keepFocus(left, !isBusy));
        left.disableProperty().bind(row.busy());
        words.map(ActWords::acts).subscribe(this::show);
        widthProperty().subscribe(this::tighten);
        row.lastMark().map(Optional::isPresent).subscribe(this::offerUndo);
        know.setGraphic(Icons.of(Feather.BELL, Icons.MAIN));
        know.setTooltip(new Tooltip(Messages.text("alarms.acknowledge")));
        know.setOnAction(_ -> row.calling().get().ifPresent(Runnable::run));
        row.calling().map(Optional::isPresent).subscribe(this::offerAnswer);
        words.map(ActWords::finish).subscribe(finish::setConsequence);
    }

    private static Button pressed(LaneRow row, Verb verb, LaneDeeds deeds) {
        var button = VerbButtons.pressed(verb, deeds.whyHeld(row.reds(), verb), () -> deeds.act(row, verb));
        if (verb == Verb.ENABLE) {
            button.textProperty().bind(row.reds().map(VerbButtons::enable));
        }
        return button;
    }

    /** @param lane takes the focus when the button that has it goes */
    void setHome(Runnable lane) {
        home = lane;
    }

    /** The buttons that can be pressed now, from left to right. */
    List<Node> reachable() {
        return all().filter(b -> b.isVisible() && !b.isDisabled()).toList();
    }

    /** The buttons are stops only while the focus is in the lane, so that a lane is one stop from outside. */
    void reach(boolean isReachable) {
        all().forEach(b -> b.setFocusTraversable(isReachable));
    }

    /** The button that a shortcut for Finish holds. */
    HoldButton finish() {
        return finish;
    }

    private Stream<Node> all() {
        return Stream.concat(left.getChildren().stream(), right.getChildren().stream());
    }

    private void show(Acts fresh) {
        if (!verbs(fresh.left().stream()).equals(verbs(acts.left().stream()))) {
            Settling.settle(left);
        }
        if (!verbs(fresh.right().stream()).equals(verbs(acts.right().stream()))) {
            Settling.settle(right);
        }
        acts = fresh;
        draw();
    }

    private void draw() {
        var shown = new EnumMap<Verb, Act>(Verb.class);
        acts.left().forEach(a -> shown.put(a.verb(), a));
        acts.right().ifPresent(a -> shown.put(a.verb(), a));
        buttons.forEach((verb, button) -> {
            boolean isThere = shown.containsKey(verb) || lingering.contains(button);
            keepFocus(button, isThere);
            button.setVisible(isThere);
            button.setManaged(isThere);
            var act = shown.get(verb);
            if (act != null) {
                VerbButtons.weigh(button, act.weight());
            }
        });
        boolean hasMore = !acts.more().isEmpty();
        more.setVisible(hasMore);
        more.setManaged(hasMore);
        tighten();
    }

    /**
     * Before a button goes that has the focus, the lane itself takes it. Else the toolkit hands it to the next stop, which is
     * the next lane, and the keys that are still held would act there.
     */
    private void keepFocus(Node button, boolean isThere) {
        if (!isThere && button.isFocusWithin()) {
            home.run();
        }
    }

    /** Stands behind all others, so that nothing moves when it comes and goes. */
    private void offerUndo(boolean isOffered) {
        keepFocus(undo, isOffered);
        undo.setVisible(isOffered);
        undo.setManaged(isOffered);
        tighten();
    }

    /** Stands left of what cuts and is the last of what gives way, so that nothing moves for it but the empty middle. */
    private void offerAnswer(boolean isCalling) {
        keepFocus(know, isCalling);
        know.setVisible(isCalling);
        know.setManaged(isCalling);
        tighten();
    }

    /** In a narrow lane these give their words away and keep their signs, so that Finish stays where it is. */
    private void tighten() {
        var yielding = List.of(undo, (Button) Objects.requireNonNull(buttons.get(Verb.MARK)), know);
        yielding.forEach(button -> bare(button, false));
        for (var button : yielding) {
            boolean isTight = left.prefWidth(-1) + left.getSpacing() + right.prefWidth(-1) > getWidth();
            bare(button, isTight);
            pseudoClassStateChanged(BARE, isTight);
        }
    }

    private static void bare(Button button, boolean isBare) {
        button.setContentDisplay(isBare ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        button.pseudoClassStateChanged(BARE, isBare);
    }

    private void linger() {
        lingering.add(finish);
        var time = new PauseTransition(DONE_SHOWN);
        time.setOnFinished(_ -> {
            lingering.remove(finish);
            draw();
        });
        time.play();
    }

    private static List<Verb> verbs(Stream<Act> acts) {
        return acts.map(Act::verb).toList();
    }
}
