package tallyboard.ui.shell;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import tallyboard.ui.kit.Background;

/** A screen that exists only in some kinds of run and is handed in by the wiring, such as the one of the rehearsal. */
@FunctionalInterface
public interface GuestView {
    /** Builds the screen. Called once, on the FX thread, when it is first asked for. */
    Guest open(Background background, Executor fx);

    /** @param pull brings what counts up to date; called twice a second while the screen is in sight */
    record Guest(Node node, Runnable pull) {}
}
