package tallyboard.ui.shell;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import tallyboard.ui.kit.Background;

/** A part that exists only in some kinds of run and is handed in by the wiring, such as the page of the rehearsal. */
@FunctionalInterface
public interface GuestView {
    /** Builds the part. Called once, on the FX thread, when it is first asked for. */
    Guest open(Ways ways, Background background, Executor fx);

    /** @param pull brings what counts up to date; called twice a second while the part is in sight */
    record Guest(Node node, Runnable pull) {}

    /**
     * Where the part can lead.
     *
     * @param recordings to the page of the recordings
     * @param live to the Live page
     * @param leave out of the rehearsal
     */
    record Ways(Runnable recordings, Runnable live, Runnable leave) {}
}
