package tallyboard.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Fonts;
import tallyboard.ui.kit.Theme;
import tallyboard.ui.shell.DeskWindow;

/** Opens windows, and keeps what is on the screen. */
final class Camera {
    static final Path FOLDER = Path.of("target/screenshots");
    private static final int FRAMES = 12;

    private Camera() {}

    /** Once, before the first picture. */
    static void start() throws Exception {
        Files.createDirectories(FOLDER);
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        onFx(Fonts::load);
    }

    /** Opens the desk on that day, brings it where it is wanted, and keeps what is on the screen, popups included. */
    static void shoot(String name, DriftwoodDay day, Theme theme, Consumer<Stage> then) throws Exception {
        var shown = new Stage[1];
        onFx(() -> {
            var stage = new Stage();
            shown[0] = stage;
            stage.setX(0);
            stage.setY(0);
            var desk = new DeskWindow(
                    stage,
                    day.desk(false),
                    new Background(Runnable::run, Runnable::run),
                    Runnable::run,
                    ZoneId.of("Europe/Berlin"));
            for (int i = 0; i < 600; i++) {
                day.breathe();
                desk.tick();
            }
            new Robot().mouseMove(1599, 999); // nothing lies under the pointer
            desk.show(theme);
        });
        frames();
        onFx(() -> then.accept(shown[0]));
        frames();
        var file = FOLDER.resolve(name + ".png");
        onFx(() -> {
            write(capture(shown[0].getScene()), file);
            shown[0].hide();
        });
        assertTrue(Files.size(file) > 10_000, name);
    }

    /** Shows the scene in a window of its own. */
    static void shootScene(String name, Supplier<Scene> making) throws Exception {
        var shown = new Stage[1];
        onFx(() -> {
            shown[0] = new Stage();
            shown[0].setX(0);
            shown[0].setY(0);
            shown[0].setScene(making.get());
            shown[0].show();
        });
        frames();
        var file = FOLDER.resolve(name + ".png");
        onFx(() -> {
            write(capture(shown[0].getScene()), file);
            shown[0].hide();
        });
        assertTrue(Files.size(file) > 10_000, name);
    }

    private static BufferedImage capture(Scene scene) {
        var window = scene.getWindow();
        WritableImage whole = new Robot()
                .getScreenCapture(
                        null,
                        new Rectangle2D(
                                window.getX() + scene.getX(),
                                window.getY() + scene.getY(),
                                scene.getWidth(),
                                scene.getHeight()));
        return SwingFXUtils.fromFXImage(whole, null);
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets the toolkit lay out and draw a few times. */
    private static void frames() throws InterruptedException {
        var drawn = new CountDownLatch(FRAMES);
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                drawn.countDown();
            }
        };
        Platform.runLater(timer::start);
        drawn.await();
        Platform.runLater(timer::stop);
    }

    private static void onFx(Runnable step) throws Exception {
        var task = new FutureTask<>(step, null);
        Platform.runLater(task);
        task.get();
    }
}
