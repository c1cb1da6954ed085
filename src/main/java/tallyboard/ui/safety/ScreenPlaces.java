package tallyboard.ui.safety;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/** The screens of this computer by name: where each is and how large, because the toolkit knows nothing else that lasts. */
public final class ScreenPlaces {
    private ScreenPlaces() {}

    /** All that are connected now. */
    public static List<String> all() {
        return names(Screen.getScreens());
    }

    /** Those that the window lies on, also with a corner only. */
    public static List<String> under(Window window) {
        return names(
                Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight()));
    }

    private static List<String> names(List<Screen> screens) {
        return screens.stream().map(screen -> name(screen.getBounds())).toList();
    }

    private static String name(Rectangle2D is) {
        return "%.0fx%.0f at %.0f,%.0f".formatted(is.getWidth(), is.getHeight(), is.getMinX(), is.getMinY());
    }
}
