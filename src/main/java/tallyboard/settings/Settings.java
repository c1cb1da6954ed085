package tallyboard.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * What this user chose for this installation. Immutable; {@link SettingsFile} keeps it.
 *
 * @param window where the window stood when it was last closed
 * @param isSetUp whether the first steps were taken or passed over, so that they are not shown again
 */
public record Settings(
        Optional<WindowPlace> window,
        Language language,
        Appearance appearance,
        Exposure exposure,
        boolean isSetUp,
        Sounds sounds) {
    /** What holds before anything was chosen. */
    public static final Settings DEFAULT =
            new Settings(Optional.empty(), Language.SYSTEM, Appearance.DARK, Exposure.THIS_COMPUTER, false, Sounds.ON);

    /** Where a window stands, in pixels of the screen; the place it goes back to when it is maximized. */
    public record WindowPlace(double x, double y, double width, double height, boolean isMaximized) {}

    /** The language of the desk. */
    public enum Language {
        SYSTEM,
        ENGLISH,
        GERMAN;

        /** The language that was chosen, or the system's. */
        public Locale locale() {
            return switch (this) {
                case SYSTEM -> Locale.getDefault();
                case ENGLISH -> Locale.ENGLISH;
                case GERMAN -> Locale.GERMAN;
            };
        }
    }

    /** Dark for control rooms, light for daylight, or as the rest of this computer. */
    public enum Appearance {
        DARK,
        LIGHT,
        SYSTEM
    }

    /** Whose encoders may reach the ingest, from the next start on. */
    public enum Exposure {
        THIS_COMPUTER,
        NETWORK
    }

    /** Whether alarms are heard. */
    public enum Sounds {
        ON,
        OFF
    }

    public Settings with(WindowPlace place) {
        return new Settings(Optional.of(place), language, appearance, exposure, isSetUp, sounds);
    }

    public Settings with(Language other) {
        return new Settings(window, other, appearance, exposure, isSetUp, sounds);
    }

    public Settings with(Appearance other) {
        return new Settings(window, language, other, exposure, isSetUp, sounds);
    }

    public Settings with(Exposure other) {
        return new Settings(window, language, appearance, other, isSetUp, sounds);
    }

    public Settings with(Sounds other) {
        return new Settings(window, language, appearance, exposure, isSetUp, other);
    }

    public Settings setUp() {
        return new Settings(window, language, appearance, exposure, true, sounds);
    }
}
