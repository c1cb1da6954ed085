package tallyboard.ui.alarms;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A sentence in the corner of the screen, from the system, for when the window is not in front. Track and cause only: never an
 * address or a part of a key. One that has no such thing, or none that we know how to ask, says nothing.
 */
public final class SystemNotice {
    private static final System.Logger LOG = System.getLogger(SystemNotice.class.getName());

    private final String system;

    public SystemNotice() {
        this(System.getProperty("os.name"));
    }

    SystemNotice(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** Says it and does not wait. */
    public void say(String title, String sentence) {
        try {
            new ProcessBuilder(command(title, sentence))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "This system shows no notices", e);
        }
    }

    /** The sentence is an argument of its own, so nothing in it is read as a command. */
    List<String> command(String title, String sentence) {
        if (system.startsWith("mac")) {
            return List.of(
                    "osascript",
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title (item 1 of argv)",
                    "-e",
                    "end run",
                    title,
                    sentence);
        }
        return List.of("notify-send", "--app-name=Tallyboard", "--", title, sentence);
    }
}
