package tallyboard.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the one pack we use. Their colour comes from the style sheets. */
public final class Icons {
    /** In the second line of a block of the schedule. */
    public static final int TINY = 12;
    /** In a main button. */
    public static final int MAIN = 16;
    /** In a small button, a log line, the status bar. */
    public static final int SMALL = 14;
    /** In the rail. */
    public static final int RAIL = 20;
    /** On a card. */
    public static final int CARD = 28;

    private Icons() {}

    /** @param size one of those above, in pixels */
    public static FontIcon of(Feather icon, int size) {
        var drawn = FontIcon.of(icon, size);
        drawn.getStyleClass().add("icon-" + size); // AtlantaFX gives every icon its own size, so the sheet must say it
        return drawn;
    }
}
