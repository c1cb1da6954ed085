package tallyboard.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a user's data belongs on this system: {@code $XDG_DATA_HOME} or {@code ~/.local/share} (XDG Base Directory
 * Specification), {@code ~/Library/Application Support}, {@code %LOCALAPPDATA%}. A rehearsal has a folder of its own
 * beside the show's.
 *
 * @param system the name of the operating system, as {@code os.name} gives it
 * @param home the user's home
 * @param environment the environment variables
 */
public record UserFolder(String system, Path home, Map<String, String> environment) {
    /** The one of this process. */
    public static UserFolder here() {
        return new UserFolder(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    public Path show() {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute("LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Tallyboard");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Tallyboard");
        }
        return absolute("XDG_DATA_HOME")
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("tallyboard");
    }

    public Path rehearsal() {
        return rehearsalBeside(show());
    }

    /** Where a rehearsal keeps its data when the show has that folder. */
    public static Path rehearsalBeside(Path show) {
        var folder = show.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + "-rehearsal");
    }

    /** A relative path in the environment is to be ignored, says XDG, and means nothing elsewhere either. */
    private Optional<Path> absolute(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
