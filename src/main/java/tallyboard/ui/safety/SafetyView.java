package tallyboard.ui.safety;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Shortcut;

/** The lock of the desk and Panic, at the right end of the header. */
public final class SafetyView extends HBox {
    private static final Duration ARMING = Duration.seconds(1);
    private static final Duration HOLD = Duration.seconds(2);
    /** Armed by mistake, it is over by itself. */
    private static final Duration ARMED = Duration.seconds(5);

    private static final double WIDTH = 320;

    private final PanicViewModel panic;
    private final HoldButton arm = new HoldButton(HoldButton.Words.below("panic.arm."), ARMING).small();
    private final HoldButton cut = new HoldButton(HoldButton.Words.below("panic.cut."), HOLD);
    private final Label names = new Label();
    private final PopOver popup = new PopOver();
    private final PauseTransition over = new PauseTransition(ARMED);

    public SafetyView(BooleanProperty locked, BooleanProperty safe, PanicViewModel panic) {
        this.panic = panic;
        getStyleClass().add("safety");
        setAlignment(Pos.CENTER_LEFT);
        arm.setConsequence(Messages.text("panic.arm.consequence"));
        arm.setOnHeld(() -> panic.arm(this::show));
        cut.setOnHeld(() -> {
            panic.disableAll();
            popup.hide(Duration.ZERO);
        });
        over.setOnFinished(_ -> popup.hide(Duration.ZERO));
        popup.setContentNode(card());
        popup.getRoot().getStylesheets().clear();
        popup.setArrowSize(0);
        popup.setCornerRadius(8);
        popup.setDetachable(false);
        popup.setAnimated(false);
        getChildren().addAll(presenter(safe), lock(locked), arm);
    }

    /** The button that the Pause key holds. */
    public HoldButton arm() {
        return arm;
    }

    private static Node lock(BooleanProperty locked) {
        return toggle(locked, "lock.locked", "lock.unlocked", Feather.LOCK, Feather.UNLOCK);
    }

    private static Node presenter(BooleanProperty safe) {
        var toggle = toggle(safe, "safe.on", "safe.off", Feather.EYE_OFF, Feather.EYE);
        toggle.getStyleClass().add("presenter");
        var tip = new Tooltip();
        tip.textProperty()
                .bind(safe.map(is -> Messages.text(
                        is ? "safe.on.tip" : "safe.off.tip", KeyMap.now().words(Shortcut.PRESENTER_SAFE))));
        toggle.setTooltip(tip);
        toggle.accessibleTextProperty().bind(safe.map(is -> Messages.text(is ? "safe.on.spoken" : "safe.off.spoken")));
        toggle.accessibleHelpProperty().bind(tip.textProperty());
        return toggle;
    }

    private static ToggleButton toggle(BooleanProperty state, String on, String off, Feather onIcon, Feather offIcon) {
        var toggle = new ToggleButton();
        toggle.getStyleClass().add("lock");
        toggle.selectedProperty().bindBidirectional(state);
        toggle.textProperty().bind(state.map(is -> Messages.text(is ? on : off)));
        toggle.graphicProperty().bind(state.map(is -> Icons.of(is ? onIcon : offIcon, Icons.SMALL)));
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    private Node card() {
        var title = new Label(Messages.text("panic.title"));
        title.getStyleClass().addAll("t16", "semibold");
        names.setWrapText(true);
        names.getStyleClass().add("text-2");
        names.textProperty()
                .bind(panic.live()
                        .map(live -> live.isEmpty()
                                ? Messages.text("panic.nothingLive")
                                : Messages.text("panic.live", live.size(), String.join(", ", live))));
        cut.setConsequence(Messages.text("panic.cut.consequence"));
        var card = new VBox(title, names, cut);
        card.getStyleClass().add("panic-card");
        card.setPrefWidth(WIDTH);
        return card;
    }

    private void show() {
        var place = arm.localToScreen(arm.getLayoutBounds());
        popup.show(arm, place.getMaxX() - WIDTH, place.getMaxY(), Duration.ZERO);
        popup.setX(place.getMaxX() - WIDTH);
        popup.setY(place.getMaxY() + 4);
        over.playFromStart();
        cut.requestFocus();
        cut.hoverProperty().subscribe(isHere -> {
            if (isHere) {
                over.playFromStart();
            }
        });
    }
}
