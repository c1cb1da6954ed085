package tallyboard.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import tallyboard.settings.Settings.Appearance;

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
        sheets.add(sheet("/tallyboard/ui/kit/" + roles));
        FOR_ALL.forEach(s -> sheets.add(sheet("/tallyboard/ui/kit/" + s)));
        screens.forEach(s -> sheets.add(sheet(s)));
        scene.getStylesheets().setAll(sheets);
    }

    private static String sheet(String resource) {
        return Objects.requireNonNull(Theme.class.getResource(resource), resource)
                .toExternalForm();
    }
}
