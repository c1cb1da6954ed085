package tallyboard.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one pack we use. Their colour comes from the style sheets. */
public final class Icons {
    /** In a main button. */
    public static final int MAIN = 16;
    /** In a small button, a log line, the status bar. */
    public static final int SMALL = 14;
    /** In the rail. */
    public static final int RAIL = 20;

    private Icons() {}

    /** @param size pixels */
    public static FontIcon of(Feather icon, int size) {
        return FontIcon.of(icon, size);
    }
}
