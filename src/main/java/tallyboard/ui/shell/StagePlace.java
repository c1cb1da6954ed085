package tallyboard.ui.shell;

import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings.WindowPlace;

/** Where the window stands: where it stood last, if there is a screen there now, else as large as intended. FX thread. */
final class StagePlace {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 720;

    private final Stage stage;
    private final Choices choices;

    StagePlace(Stage stage, Choices choices) {
        this.stage = stage;
        this.choices = choices;
    }

    /** Before the window is shown. */
    void take() {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        choices.current().start().window().filter(StagePlace::isInSight).ifPresentOrElse(this::take, this::fit);
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
        if (room.getWidth() < WIDTH || room.getHeight() < HEIGHT) {
            stage.setMaximized(true);
        }
    }

    /** When the window goes. A maximized one goes back, some day, to where it stood before it was. */
    void remember() {
        boolean isMaximized = stage.isMaximized();
        var before = isMaximized ? choices.current().start().window() : Optional.<WindowPlace>empty();
        var place = before.map(p -> new WindowPlace(p.x(), p.y(), p.width(), p.height(), true))
                .orElseGet(() ->
                        new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), isMaximized));
        choices.note(settings -> settings.with(place));
    }

    /** Whether its title bar could still be taken hold of: the second screen may be at home today. */
    private static boolean isInSight(WindowPlace place) {
        return place.width() >= LEAST_WIDTH
                && place.height() >= LEAST_HEIGHT
                && Screen.getScreens().stream()
                        .anyMatch(screen ->
                                screen.getVisualBounds().contains(place.x() + place.width() / 2, place.y() + 8));
    }
}
