package tallyboard.ui.recordings.selected;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.Messages;

/** One end of the stretch: moved with the mouse, with Left and Right by a second, with Shift by ten. */
final class HandleView extends Region {
    static final double WIDTH = 11;

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration LEAP = Duration.ofSeconds(10);

    private final Consumer<Duration> move;
    private final String help;
    private Duration place = Duration.ZERO;
    private Duration length = Duration.ZERO;

    /**
     * @param move by so much
     * @param drag to that x of the parent
     */
    HandleView(String style, String help, Consumer<Duration> move, Consumer<Double> drag) {
        this.move = move;
        this.help = help;
        getStyleClass().addAll("handle", style);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(help);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            drag.accept(localToParent(event.getX(), 0).getX());
            event.consume();
        });
    }

    String help() {
        return help;
    }

    /**
     * @param words what stands below it
     * @param at in media time
     * @param whole of the recording
     */
    void show(String words, Duration at, Duration whole) {
        place = at;
        length = whole;
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    private void pressed(KeyEvent event) {
        var step = event.isShiftDown() ? LEAP : STEP;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> move.accept(step.negated());
            case RIGHT, KP_RIGHT -> move.accept(step);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) place.toSeconds();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (double) length.toSeconds();
            case ROLE_DESCRIPTION -> Messages.text("recordings.handle");
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> move.accept(STEP);
            case DECREMENT -> move.accept(STEP.negated());
            case BLOCK_INCREMENT -> move.accept(LEAP);
            case BLOCK_DECREMENT -> move.accept(LEAP.negated());
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
