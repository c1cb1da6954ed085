package tallyboard.ui.shell.windows;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Screen;
import javafx.stage.Stage;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings.WindowPlace;

/** Where a window stands: where it stood last, if there is a screen there now, else as large as intended. FX thread. */
public final class StagePlace {
    /** Of the desk's own window. */
    public static final double WIDTH = 1440;

    public static final double HEIGHT = 900;
    /** The smallest desk that has all its places. */
    public static final double LEAST_WIDTH = 1180;

    public static final double LEAST_HEIGHT = 720;
    private static final Size DESK = new Size(WIDTH, HEIGHT, LEAST_WIDTH, LEAST_HEIGHT);

    private final Stage stage;
    private final Size size;
    private final Supplier<Optional<WindowPlace>> last;
    private final Consumer<WindowPlace> keep;

    /** How large a window is meant to be, and the least that it can be. */
    record Size(double width, double height, double leastWidth, double leastHeight) {}

    /** @param last where it stood */
    StagePlace(Stage stage, Size size, Supplier<Optional<WindowPlace>> last, Consumer<WindowPlace> keep) {
        this.stage = stage;
        this.size = size;
        this.last = last;
        this.keep = keep;
    }

    /** Of the desk's own window. */
    public static StagePlace ofTheDesk(Stage stage, Choices choices) {
        return new StagePlace(
                stage,
                DESK,
                () -> choices.current().start().window(),
                place -> choices.note(settings -> settings.with(place)));
    }

    /** Before the window is shown. */
    public void take() {
        stage.setMinWidth(size.leastWidth);
        stage.setMinHeight(size.leastHeight);
        last.get().filter(this::isInSight).ifPresentOrElse(this::take, this::fit);
    }

    private void take(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.isMaximized());
    }

    private void fit() {
        var room = Screen.getPrimary().getVisualBounds();
        if (room.getWidth() < size.width || room.getHeight() < size.height) {
            stage.setMaximized(true);
        }
    }

    /** When the window goes. A maximized one goes back, some day, to where it stood before it was. */
    public void remember() {
        boolean isMaximized = stage.isMaximized();
        var before = isMaximized ? last.get() : Optional.<WindowPlace>empty();
        keep.accept(before.map(p -> new WindowPlace(p.x(), p.y(), p.width(), p.height(), true))
                .orElseGet(() ->
                        new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), isMaximized)));
    }

    /** Whether its title bar could still be taken hold of: the second screen may be at home today. */
    private boolean isInSight(WindowPlace place) {
        return place.width() >= size.leastWidth
                && place.height() >= size.leastHeight
                && Screen.getScreens().stream()
                        .anyMatch(screen ->
                                screen.getVisualBounds().contains(place.x() + place.width() / 2, place.y() + 8));
    }
}
