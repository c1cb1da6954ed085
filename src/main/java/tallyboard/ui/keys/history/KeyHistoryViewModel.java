package tallyboard.ui.keys.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.LogEntry;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** The history of one key while it is looked at; goes on with what happens meanwhile. FX thread. */
public final class KeyHistoryViewModel implements AutoCloseable {
    private static final int PAGE = 2000;

    private final LiveStreams streams;
    private final Background background;
    private final Subscription watch;
    private final List<LogEntry> entries = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Looked> looked = Optional.empty();

    /**
     * What is seen.
     *
     * @param note while it is read, when it cannot be, or when there is nothing; empty otherwise
     */
    public record Shown(String title, List<KeyHistoryRow> rows, String note) {
        public Shown {
            rows = List.copyOf(rows);
        }
    }

    private record Looked(StreamId stream, String title, KeyHistoryWords words) {}

    /** @param fx where announcements are taken up; always queues */
    public KeyHistoryViewModel(LiveStreams streams, Background background, Executor fx) {
        this.streams = streams;
        this.background = background;
        this.watch = streams.watch(event -> fx.execute(() -> take(event.entry())));
    }

    /**
     * Looks at the key of a stream.
     *
     * @param spoken whose key it is, such as "B, Room 2"
     */
    public void open(StreamId stream, String spoken, ZoneId zone) {
        var now = new Looked(stream, Messages.text("keys.history.title", spoken), new KeyHistoryWords(zone));
        looked = Optional.of(now);
        entries.clear();
        show(Messages.text("keys.history.reading"));
        background.ask(
                () -> read(stream),
                found -> looked.filter(now::equals).ifPresent(_ -> begin(found)),
                e -> looked.filter(now::equals).ifPresent(_ -> show(Problems.sentence(e))));
    }

    public void dismiss() {
        looked = Optional.empty();
        entries.clear();
        shown.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void close() {
        watch.close();
    }

    /** The whole log, a page at a time; only what is about this key is kept. */
    private List<LogEntry> read(StreamId stream) {
        var found = new ArrayList<LogEntry>();
        long after = 0;
        List<LogEntry> page;
        do {
            page = streams.log(after, PAGE);
            page.stream().filter(e -> isOf(e, stream)).forEach(found::add);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return found;
    }

    private void begin(List<LogEntry> found) {
        long newest = found.isEmpty() ? 0 : found.getLast().id();
        entries.removeIf(e -> e.id() <= newest); // announced while the log was read, and in it
        entries.addAll(0, found);
        show("");
    }

    private void take(LogEntry entry) {
        if (looked.filter(l -> isOf(entry, l.stream())).isPresent()) {
            entries.add(entry);
            show("");
        }
    }

    /** More or less is told from now on. */
    public void retell() {
        shown.get().ifPresent(now -> show(now.note()));
    }

    private void show(String note) {
        shown.set(looked.map(l -> new Shown(l.title(), l.words().rows(entries), note)));
    }

    private static boolean isOf(LogEntry entry, StreamId stream) {
        return entry.stream().equals(Optional.of(stream)) && KeyHistoryWords.isAbout(entry);
    }
}
