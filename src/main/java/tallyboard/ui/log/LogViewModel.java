package tallyboard.ui.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.event.StreamEvent.StreamChanged;
import tallyboard.ui.kit.Background;

/** The event log on screen: which lines are shown, and whether new ones come in at once. FX thread. */
public final class LogViewModel implements AutoCloseable {
    private static final int READ = 500;
    private static final int KEPT = 2000;

    private final LogNames names;
    private final LogBook book;
    private final List<Subscription> watches;
    private final List<LogEntry> early = new ArrayList<>();
    private final ObservableList<LogRow> rows = FXCollections.observableArrayList();
    private final ObservableList<LogRow> mainRows = FXCollections.observableArrayList();
    private final ObservableList<String> letters = FXCollections.observableArrayList();
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private Set<String> shownLetters = Set.of();
    private boolean isRead;

    public LogViewModel(LiveStreams streams, Tracks tracks, Background background, Executor fx) {
        names = new LogNames(tracks.conference());
        book = new LogBook(names, KEPT);
        watches = List.of(
                streams.watch(event -> fx.execute(() -> take(event))),
                tracks.watch(conference -> fx.execute(() -> {
                    names.take(conference);
                    rename();
                })));
        following.subscribe(this::show);
        rename();
        background.ask(
                () -> new Before(streams.all(), streams.recentLog(READ)), this::begin, _ -> begin(Before.NOTHING));
    }

    private record Before(List<LiveStream> streams, List<LogEntry> log) {
        static final Before NOTHING = new Before(List.of(), List.of());
    }

    /** Every step, newest first. */
    public ObservableList<LogRow> rows() {
        return rows;
    }

    /** What a producer needs to see while the show runs, newest first. */
    public ObservableList<LogRow> mainRows() {
        return mainRows;
    }

    /** The letters of all tracks, in the order of the desk. */
    public ObservableList<String> letters() {
        return letters;
    }

    /** While it is off the lines stand still, so that they can be read; new ones wait. */
    public BooleanProperty following() {
        return following;
    }

    /** How many lines have come since following was switched off. */
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Shows only these tracks; none of them means all. */
    public void showOnly(Set<String> only) {
        shownLetters = Set.copyOf(only);
        show();
    }

    /** What happened before the desk was opened; what was announced since then follows it. */
    private void begin(Before before) {
        before.streams().forEach(names::take);
        before.log().forEach(book::add);
        early.forEach(book::add);
        early.clear();
        isRead = true;
        show();
    }

    private void take(StreamEvent event) {
        if (event instanceof StreamChanged(var _, var stream)) {
            names.take(stream);
        }
        if (!isRead) {
            early.add(event.entry());
        } else if (book.add(event.entry())) {
            if (following.get()) {
                show();
            } else {
                waiting.set(waiting.get() + 1);
            }
        }
    }

    /** More or less is told from now on. */
    public void retell() {
        book.renew();
        show();
    }

    private void rename() {
        book.renew();
        if (!letters.equals(names.letters())) {
            letters.setAll(names.letters());
        }
        show();
    }

    private void show() {
        waiting.set(0);
        var shown = book.rows().stream()
                .filter(row -> shownLetters.isEmpty() || shownLetters.contains(row.letter()))
                .toList();
        rows.setAll(shown);
        mainRows.setAll(shown.stream().filter(row -> !row.isMinor()).toList());
    }

    @Override
    public void close() {
        watches.forEach(Subscription::close);
    }
}
