package tallyboard.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The way to the FX thread. Always queues, also when called there: what is announced is never drawn in the same step. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable step) {
        Platform.runLater(step);
    }
}
