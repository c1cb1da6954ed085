package tallyboard.ui.kit.hold;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.settings.Comfort.Ease;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.comfort.Comforts;

/**
 * A button that acts only when it is held for 1.5 s, by mouse, touch or Enter. Letting go, Esc, leaving it with the pointer
 * or losing the focus ends the hold, and nothing happens. A screen reader presses it twice instead.
 */
public final class HoldButton extends StackPane {
    public static final Duration USUAL_HOLD = Duration.millis(1500);

    private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final Duration DONE_SHOWN = Duration.seconds(2);
    /** So long the second of two presses is waited for. */
    static final Duration ARMED = Duration.seconds(5);
    /** An Enter this soon after the focus came is the tail of a press that began elsewhere. */
    private static final long FOCUS_SETTLES_NANOS = 300_000_000;
    /** A place whose verb just changed takes no press for this long. */
    private static final long VERB_SETTLES_NANOS = 600_000_000;

    private final DoubleProperty held = new SimpleDoubleProperty();
    private final HoldRing ring = new HoldRing();
    private final Label label = new Label();
    private final Region fill = new Region();
    private final Consequence consequence = new Consequence(this);
    private final PauseTransition doneShown = new PauseTransition(DONE_SHOWN);
    private final PauseTransition armed = new PauseTransition(ARMED);
    private final Timeline hold;
    private Words words;
    private Runnable action = () -> {};
    private Stage stage = Stage.REST;
    private long deafUntil = System.nanoTime();

    private enum Stage {
        REST,
        HOLDING,
        ARMED,
        DONE
    }

    /**
     * What the button says.
     *
     * @param rest the verb: Finish
     * @param invitation under the pointer: Hold to finish
     * @param done for two seconds afterwards: Finished
     */
    public record Words(String rest, String invitation, String done) {
        /** The messages {@code rest}, {@code hold} and {@code done} below a place such as {@code live.finish}. */
        public static Words below(String place) {
            return new Words(
                    Messages.text(place + "rest"), Messages.text(place + "hold"), Messages.text(place + "done"));
        }
    }

    public HoldButton(Words words) {
        this(words, USUAL_HOLD);
    }

    public HoldButton(Words words, Duration length) {
        this.words = words;
        hold = new Timeline(new KeyFrame(length, _ -> complete(), new KeyValue(held, 1, Interpolator.LINEAR)));
        getStyleClass().add("hold-button");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleRoleDescription(Messages.text("hold.role"));
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        var content = new HBox(ring, label);
        content.getStyleClass().add("content");
        content.setAlignment(Pos.CENTER);
        getChildren().addAll(fill, content);
        listen();
        say();
    }

    /** What happens after a full hold. */
    public void setOnHeld(Runnable done) {
        action = done;
    }

    /** Says what a hold will do, above the button and to a screen reader. */
    public void setConsequence(String text) {
        consequence.say(text);
        setAccessibleHelp(Messages.text(Comforts.has(Ease.PRESS_TWICE) ? "hold.help.twice" : "hold.help", text));
    }

    /** Another verb in the same place; it takes no press for a moment. */
    public void setWords(Words fresh) {
        if (!fresh.equals(words)) {
            words = fresh;
            letGo();
            staysDeafFor(VERB_SETTLES_NANOS);
            say();
        }
    }

    /** 28 px instead of 36. */
    public HoldButton small() {
        getStyleClass().add("small");
        return this;
    }

    /** Begins a hold from elsewhere, such as by a shortcut that is kept down. */
    public void press() {
        if (!isDisabled()) {
            begin();
        }
    }

    /** Ends what {@link #press} began. */
    public void release() {
        released();
    }

    private void listen() {
        held.addListener(_ -> {
            ring.fill(held.get());
            requestLayout();
        });
        doneShown.setOnFinished(_ -> rest());
        armed.setOnFinished(_ -> rest());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> {
            if (!contains(e.getX(), e.getY())) {
                letGo();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                released();
            }
        });
        hoverProperty().addListener(_ -> say());
        focusVisibleProperty().addListener(_ -> say());
        // In a popup the focused property says nothing, so the focus is followed at the scene.
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((_, _, owner) -> {
            if (owner != this) {
                letGo();
            } else if (stage != Stage.HOLDING) {
                staysDeafFor(FOCUS_SETTLES_NANOS);
            }
        });
        var window = sceneProperty().flatMap(Scene::windowProperty);
        window.flatMap(Window::showingProperty).addListener(_ -> letGo());
        window.flatMap(HoldButton::isInFront).addListener(_ -> letGo());
        disabledProperty().addListener(_ -> letGo());
        sceneProperty().subscribe(scene -> {
            letGo();
            if (scene != null) {
                EnterKey.listen(scene);
            }
        });
    }

    /** A popup is in front as long as the window is that it belongs to. */
    private static ObservableValue<Boolean> isInFront(Window window) {
        return window instanceof PopupWindow popup && popup.getOwnerWindow() != null
                ? isInFront(popup.getOwnerWindow())
                : window.focusedProperty();
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            begin();
            requestFocus();
        }
        event.consume();
    }

    /** A held Enter arrives again and again: only the first one counts, and only when it began here. */
    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (EnterKey.press()) {
                    begin();
                }
                event.consume();
            }
            case SPACE -> event.consume();
            case ESCAPE -> {
                if (stage == Stage.HOLDING || stage == Stage.ARMED) {
                    letGo();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    private void begin() {
        boolean isAwake = System.nanoTime() - deafUntil >= 0;
        if (isAwake && Comforts.has(Ease.PRESS_TWICE)) {
            pressTwice();
        } else if (isAwake && (stage == Stage.REST || stage == Stage.ARMED)) {
            enter(Stage.HOLDING);
            hold.playFromStart();
        }
    }

    private void staysDeafFor(long nanos) {
        deafUntil = Math.max(deafUntil, System.nanoTime() + nanos);
    }

    /** Letting the key or the mouse go leaves it armed, where two presses are wanted. */
    private void released() {
        if (stage != Stage.ARMED) {
            letGo();
        }
    }

    private void letGo() {
        if (stage == Stage.HOLDING || stage == Stage.ARMED) {
            rest();
        }
        if (!isHover()) {
            consequence.hide();
        }
    }

    private void complete() {
        if (stage == Stage.HOLDING) {
            held();
        }
    }

    private void held() {
        enter(Stage.DONE);
        doneShown.playFromStart();
        action.run();
    }

    private void rest() {
        enter(Stage.REST);
    }

    private void enter(Stage next) {
        stage = next;
        armed.stop();
        if (next != Stage.HOLDING) {
            hold.stop();
            held.set(0);
        }
        pseudoClassStateChanged(HOLDING, next == Stage.HOLDING);
        pseudoClassStateChanged(DONE, next == Stage.DONE);
        say();
    }

    private void say() {
        boolean isInviting = isHover() || isFocusVisible();
        label.setGraphic(null);
        ring.setVisible(stage != Stage.DONE);
        ring.setManaged(stage != Stage.DONE);
        label.setText(
                switch (stage) {
                    case REST -> isInviting ? invitation() : words.rest();
                    case HOLDING -> Messages.text("hold.keep");
                    case ARMED -> Messages.text("hold.again");
                    case DONE -> words.done();
                });
        if (stage == Stage.DONE) {
            label.setGraphic(Icons.of(Feather.CHECK, Icons.MAIN));
        }
        setAccessibleText(stage == Stage.REST ? words.rest() : label.getText());
        if (stage == Stage.HOLDING || stage == Stage.ARMED || stage == Stage.REST && isInviting) {
            consequence.show();
        } else {
            consequence.hide();
        }
    }

    private String invitation() {
        return Comforts.has(Ease.PRESS_TWICE) ? Messages.text("hold.twice", words.rest()) : words.invitation();
    }

    /** For people who cannot hold: a screen reader's press arms it for 5 s, a second one acts. */
    @Override
    public void executeAccessibleAction(AccessibleAction what, Object... parameters) {
        if (what != AccessibleAction.FIRE) {
            super.executeAccessibleAction(what, parameters);
        } else {
            pressTwice();
        }
    }

    /** The first press arms it for 5 s, the second one acts; not the second click of a double click. */
    private void pressTwice() {
        if (stage == Stage.ARMED) {
            held();
        } else if (stage == Stage.REST) {
            enter(Stage.ARMED);
            staysDeafFor(VERB_SETTLES_NANOS);
            armed.playFromStart();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        fill.resizeRelocate(0, 0, getWidth() * held.get(), getHeight());
    }
}
