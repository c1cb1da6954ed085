package tallyboard.ui.recordings.selected;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * By the system's own opener. AWT's Desktop would do the same, but would load a second toolkit beside ours.
 */
final class DesktopFiles implements SystemFiles {
    private static final long PATIENCE_SECONDS = 5;

    @Override
    public void open(Path file) throws IOException {
        run(
                switch (system()) {
                    case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
                    case MAC -> List.of("open", file.toString());
                    case OTHER -> List.of("xdg-open", file.toString());
                });
    }

    @Override
    public void show(Path file) throws IOException {
        run(
                switch (system()) {
                    case WINDOWS -> List.of("explorer", "/select," + file);
                    case MAC -> List.of("open", "-R", file.toString());
                    case OTHER -> List.of("xdg-open", String.valueOf(file.getParent()));
                });
    }

    private enum System {
        WINDOWS,
        MAC,
        OTHER
    }

    private static System system() {
        var name = java.lang.System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? System.WINDOWS : name.startsWith("mac") ? System.MAC : System.OTHER;
    }

    /** An opener that is still there after a while has opened something; Explorer answers 1 when all went well. */
    private static void run(List<String> command) throws IOException {
        var opener = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean hasEnded = opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (hasEnded && opener.exitValue() != 0 && system() != System.WINDOWS) {
                throw new IOException(command.getFirst() + " found no program");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
