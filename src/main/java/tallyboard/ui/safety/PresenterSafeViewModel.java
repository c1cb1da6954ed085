package tallyboard.ui.safety;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Shortcut;

/**
 * Presenter-safe mode: switched in the header, it holds at once, and over a restart. Whether it could be kept on the disk is
 * told afterwards: the screen is not uncovered by a full disk. FX thread.
 */
public final class PresenterSafeViewModel {
    private final BooleanProperty on;

    /**
     * @param wasOn how it was left
     * @param keep keeps it for the next start; blocks
     * @param retell has everything on screen said anew
     * @param problem takes a sentence when it could not be kept
     */
    public PresenterSafeViewModel(
            boolean wasOn, Consumer<Boolean> keep, Background background, Runnable retell, Consumer<String> problem) {
        this.on = new SimpleBooleanProperty(wasOn);
        Discretion.hold(mode(wasOn));
        on.subscribe((_, isOn) -> {
            Discretion.hold(mode(isOn));
            retell.run();
            background.run(() -> keep.accept(isOn), () -> {}, e -> problem.accept(Problems.sentence(e)));
        });
    }

    /** Whether it is on; set it to switch it. */
    public BooleanProperty on() {
        return on;
    }

    public void toggle() {
        on.set(!on.get());
    }

    /** Why no key may be shown; empty when one may. */
    public Optional<String> whyNoKey() {
        return on.get()
                ? Optional.of(Messages.text("safe.noKey", KeyMap.now().words(Shortcut.PRESENTER_SAFE)))
                : Optional.empty();
    }

    private static Discretion mode(boolean isOn) {
        return isOn ? Discretion.PRESENTER_SAFE : Discretion.OPEN;
    }
}
