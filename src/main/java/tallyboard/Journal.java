package tallyboard;

import java.util.TreeMap;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;

/** Writes every announced fact as one line of the technical log. Runs under the engine's lock and only formats. */
final class Journal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("tallyboard.events");

    private final LiveStreams streams;
    private final LiveStreams.Subscription watch;
    private long last;

    Journal(LiveStreams streams) {
        this.streams = streams;
        this.watch = streams.watch(this::note);
    }

    private void note(StreamEvent event) {
        var entry = event.entry();
        if (entry.id() != last) {
            last = entry.id();
            LOG.log(System.Logger.Level.INFO, () -> line(entry));
        }
    }

    private String line(LogEntry entry) {
        var line = new StringBuilder(entry.fact().wireName());
        entry.stream().map(this::title).ifPresent(title -> line.append(' ').append(title));
        new TreeMap<>(entry.details())
                .forEach((name, text) ->
                        line.append(", ").append(name).append(' ').append(text));
        return line.append(", by ").append(entry.by()).toString();
    }

    private String title(StreamId id) {
        return streams.find(id).flatMap(stream -> stream.settings().title()).orElseGet(() -> "stream " + id);
    }

    @Override
    public void close() {
        watch.close();
    }
}
