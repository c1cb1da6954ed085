package tallyboard.api;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Everything that anybody logs while it is open. */
final class CapturedLog extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Level before = ROOT.getLevel();

    private CapturedLog() {
        setFormatter(new SimpleFormatter());
        setLevel(Level.ALL);
    }

    static CapturedLog atTheFinestLevel() {
        var log = new CapturedLog();
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(log);
        return log;
    }

    Stream<String> lines() {
        return lines.stream();
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}
