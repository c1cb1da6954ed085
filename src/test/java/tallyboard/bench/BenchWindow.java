package tallyboard.bench;

import java.lang.management.ManagementFactory;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.FxThread;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** The desk on many rooms, as the program shows it, in a process of its own. */
final class BenchWindow {
    private final Stage stage;

    private BenchWindow(Stage stage) {
        this.stage = stage;
    }

    static BenchWindow open(ManyRooms rooms) throws Exception {
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        var opened = new FutureTask<>(() -> {
            Fonts.load();
            var stage = new Stage();
            var fx = new FxThread();
            new DeskWindow(stage, rooms.desk(), Background.onVirtualThreads(fx), fx, ZoneId.of("Europe/Berlin"))
                    .show(Theme.DARK);
            var beat = new Timeline(new KeyFrame(Duration.millis(500), _ -> rooms.beat()));
            beat.setCycleCount(Animation.INDEFINITE);
            beat.play();
            return new BenchWindow(stage);
        });
        Platform.runLater(opened);
        return opened.get();
    }

    Stage stage() {
        return stage;
    }

    /** Prints a line of the report. */
    static void say(String line) {
        System.out.println(line);
    }

    /** How much of one core this process has used since it began, in seconds. */
    static double cpuSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    /** What else the computer does: a figure taken on a busy one says little. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
