package tallyboard.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * The buttons of the desk: one bright call at most in a lane, plain for the likely next step, outline (in lanes) or flat
 * for everything else. None is red: red-orange says "act now", not "careful".
 */
public final class Buttons {
    private Buttons() {}

    /** 36 px, raised. */
    public static Button plain(String text) {
        var button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    public static Button plain(String text, Feather icon) {
        var button = plain(text);
        button.setGraphic(Icons.of(icon, Icons.MAIN));
        return button;
    }

    /** The one thing that is asked for now. */
    public static Button call(String text) {
        var button = plain(text);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    /** 36 px with a thin border, for the lesser actions of a lane. */
    public static Button outline(String text, Feather icon) {
        var button = plain(text, icon);
        button.getStyleClass().add("lane-outline");
        return button;
    }

    /** 28 px, raised. */
    public static Button small(String text) {
        var button = plain(text);
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }

    public static Button small(String text, Feather icon) {
        var button = small(text);
        button.setGraphic(Icons.of(icon, Icons.SMALL));
        return button;
    }

    /** 28 px without surface; {@code quiet} in its style classes makes its text the lesser one. */
    public static Button flat(String text) {
        var button = small(text);
        button.getStyleClass().add(Styles.FLAT);
        return button;
    }

    public static Button flat(String text, Feather icon) {
        var button = small(text, icon);
        button.getStyleClass().add(Styles.FLAT);
        return button;
    }

    /** 28 px square without surface. The words are its tooltip and what a screen reader says. */
    public static Button icon(String words, Feather icon) {
        var button = flat("", icon);
        button.setGraphic(Icons.of(icon, Icons.MAIN));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }
}
