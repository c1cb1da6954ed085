package tallyboard.ui.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Calls twice a second on the FX thread, for what is pulled: measurements, clocks, times left. */
public final class Ticker {
    private static final Duration PERIOD = Duration.millis(500);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Timeline beat = new Timeline(new KeyFrame(PERIOD, _ -> listeners.forEach(Runnable::run)));

    public Ticker() {
        beat.setCycleCount(Animation.INDEFINITE);
    }

    /** Calls the listener now and then at every beat. */
    public void add(Runnable listener) {
        listeners.add(listener);
        listener.run();
    }

    public void remove(Runnable listener) {
        listeners.remove(listener);
    }

    public void start() {
        beat.play();
    }

    public void stop() {
        beat.stop();
    }
}
