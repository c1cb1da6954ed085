package tallyboard.settings;

import java.util.Optional;

/**
 * What this user chose for this installation. Immutable; {@link SettingsFile} keeps it.
 *
 * @param window where the window stood when it was last closed
 */
public record Settings(Optional<WindowPlace> window) {
    /** What holds before anything was chosen. */
    public static final Settings DEFAULT = new Settings(Optional.empty());

    /** Where a window stands, in pixels of the screen. */
    public record WindowPlace(double x, double y, double width, double height, boolean isMaximized) {}

    public Settings with(WindowPlace place) {
        return new Settings(Optional.of(place));
    }
}
