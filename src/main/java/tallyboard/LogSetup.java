package tallyboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The technical log: to standard error, and to a few rotating files of the data folder. */
final class LogSetup {
    private static final Logger ROOT = Logger.getLogger("");
    private static final int FILE_BYTES = 5_000_000;
    private static final int FILES = 5;
    private static final String FORMAT = "%1$tF %1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n";

    private LogSetup() {}

    /** @param level error, warning, info, debug or trace */
    static void toStandardError(String level) {
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        LogManager.getLogManager().reset();
        ROOT.setLevel(parse(level));
        add(new java.util.logging.ConsoleHandler());
    }

    /**
     * Writes into the folder as well, until the answer is closed. A folder that cannot be written costs the files, not the
     * start.
     */
    static AutoCloseable writeInto(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = new FileHandler(folder.resolve("tallyboard-%g.log").toString(), FILE_BYTES, FILES, true);
            add(file);
            return () -> {
                ROOT.removeHandler(file);
                file.close();
            };
        } catch (IOException e) {
            ROOT.log(Level.WARNING, "The log cannot be written to files", e);
            return () -> {};
        }
    }

    private static void add(Handler handler) {
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.ALL);
        ROOT.addHandler(handler);
    }

    /** The words of System.Logger in those of java.util.logging. */
    static Level parse(String level) {
        return switch (level.toLowerCase(Locale.ROOT)) {
            case "error" -> Level.SEVERE;
            case "warning" -> Level.WARNING;
            case "info" -> Level.INFO;
            case "debug" -> Level.FINE;
            case "trace" -> Level.ALL;
            default ->
                throw new IllegalArgumentException("The log level is error, warning, info, debug or trace, and \""
                        + level + "\" is none of these.");
        };
    }
}
