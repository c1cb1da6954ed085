package tallyboard.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * IBM Plex, which has tabular figures by default. JavaFX finds no weight inside the family, so each weight is a family of
 * its own and style sheets name that: {@code "IBM Plex Sans Medm"}, never a weight.
 */
public final class Fonts {
    private static final List<String> FILES = List.of(
            "IBMPlexSans-Regular.ttf", "IBMPlexSans-Medium.ttf", "IBMPlexSans-SemiBold.ttf", "IBMPlexMono-Medium.ttf");

    private Fonts() {}

    /** Makes the families known to the toolkit. Once is enough, more does no harm. */
    public static void load() {
        for (var file : FILES) {
            try (var bytes = Fonts.class.getResourceAsStream("/tallyboard/ui/fonts/" + file)) {
                if (bytes == null || Font.loadFont(bytes, 0) == null) {
                    throw new IllegalStateException("the font " + file + " is not part of this build");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
