package tallyboard.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import tallyboard.settings.Comfort.Ease;
import tallyboard.settings.Settings.Appearance;
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.kit.comfort.Sheets;

/** How the desk looks: AtlantaFX underneath, the roles of one sheet above it, and sheets that only name roles. */
public enum Theme {
    DARK(new PrimerDark().getUserAgentStylesheet(), "dark.css"),
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "light.css");

    private static final List<String> FOR_ALL = List.of("theme.css", "base.css", "controls.css");

    private final String base;
    private final String roles;

    Theme(String base, String roles) {
        this.base = base;
        this.roles = roles;
    }

    /** The one that was chosen, or the one that the rest of this computer has. FX thread. */
    public static Theme of(Appearance chosen) {
        return switch (chosen) {
            case DARK -> DARK;
            case LIGHT -> LIGHT;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.LIGHT ? LIGHT : DARK;
        };
    }

    /**
     * Dresses the scene and every popup opened from it.
     *
     * @param screens the sheets of the screens, as resources such as {@code /tallyboard/ui/live/live.css}
     */
    public void dress(Scene scene, List<String> screens) {
        Application.setUserAgentStylesheet(base);
        var sheets = new ArrayList<String>();
        var colours = resource("/tallyboard/ui/kit/" + roles);
        sheets.add(this == DARK && Comforts.has(Ease.NIGHT) ? Sheets.dimmed(colours) : colours.toExternalForm());
        FOR_ALL.forEach(s -> sheets.add(sheet("/tallyboard/ui/kit/" + s)));
        screens.forEach(s -> sheets.add(sheet(s)));
        if (Comforts.has(Ease.RED_TALLY)) {
            sheets.add(sheet("/tallyboard/ui/kit/tally.css"));
        }
        scene.getStylesheets().setAll(sheets);
    }

    private static String sheet(String resource) {
        return Sheets.sized(resource(resource));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
