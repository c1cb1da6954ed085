package tallyboard.ui.log.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.event.StreamEvent.StreamChanged;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.log.LogBook;
import tallyboard.ui.log.LogKind;
import tallyboard.ui.log.LogNames;
import tallyboard.ui.log.LogRow;
import tallyboard.ui.log.page.LogCount.Reach;

/** The whole log: which lines are shown, how far back it is read, and whether new ones come in at once. FX thread. */
public final class LogPageViewModel implements AutoCloseable {
    /** So many lines before the last one that is here, the ones before it are asked for. */
    private static final int AHEAD = 100;

    private final LogNames names;
    private final LogPieces pieces;
    private final LogBook book;
    private final List<Subscription> watches;
    private final List<LogEntry> early = new ArrayList<>();
    private final ObservableList<LogRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> letters = FXCollections.observableArrayList();
    private final ObservableList<LocalDate> days = FXCollections.observableArrayList();
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty everyStep = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<LogRow>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LogCount> count = new ReadOnlyObjectWrapper<>(LogCount.READING);
    private LogFilter filter = LogFilter.NONE;
    private boolean isRead;
    private boolean isReading;
    private boolean isAllWanted;
    private boolean isAtStart;
    private boolean hasFailed;

    public LogPageViewModel(LiveStreams streams, Tracks tracks, Background background, Executor fx) {
        names = new LogNames(tracks.conference());
        pieces = new LogPieces(streams, names, background);
        book = new LogBook(names, Integer.MAX_VALUE);
        watches = List.of(
                streams.watch(event -> fx.execute(() -> take(event))),
                tracks.watch(conference -> fx.execute(() -> {
                    names.take(conference);
                    rename();
                })));
        following.subscribe(this::showAnew);
        search.subscribe(words -> sift(filter.words(words)));
        everyStep.subscribe(is -> sift(filter.everyStep(is)));
        letters.setAll(names.letters());
        pieces.newest(this::begin, _ -> fail());
    }

    /** The lines that are shown, newest first. */
    public ObservableList<LogRow> rows() {
        return rows;
    }

    /** The letters of all tracks, in the order of the desk. */
    public ObservableList<String> letters() {
        return letters;
    }

    /** The days of what is read, newest first. */
    public ObservableList<LocalDate> days() {
        return days;
    }

    /** While it is off the lines stand still, so that they can be read; new ones wait. */
    public BooleanProperty following() {
        return following;
    }

    /** How many of the lines that are wanted have come since following was switched off. */
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Words that a line must have. */
    public StringProperty search() {
        return search;
    }

    /** Whether the small steps on the way are shown too. */
    public BooleanProperty everyStep() {
        return everyStep;
    }

    /** The line that is shown in full. */
    public ObjectProperty<Optional<LogRow>> selected() {
        return selected;
    }

    /** Whether a line is one of those that are shown now; stays as it is when others are shown. */
    public Predicate<LogRow> shown() {
        return filter::takes;
    }

    /** How many lines there are, and are shown. */
    public ReadOnlyObjectProperty<LogCount> count() {
        return count.getReadOnlyProperty();
    }

    /** Shows only these tracks; none of them means all. */
    public void showTracks(Set<String> only) {
        sift(filter.letters(only));
    }

    /** Shows only these kinds; none of them means all. */
    public void showKinds(Set<LogKind> only) {
        sift(filter.kinds(only));
    }

    /** Shows only that day. */
    public void showDay(Optional<LocalDate> only) {
        sift(filter.day(only));
    }

    /** The day of that line where it differs from the one above, for the eye; empty elsewhere. */
    String dayAt(int place) {
        if (place < 0 || place >= rows.size()) {
            return "";
        }
        var day = rows.get(place).day();
        return place > 0 && rows.get(place - 1).day().equals(day)
                ? ""
                : DateTimeFormatter.ofPattern(Messages.text("log.dayShort"), Messages.language())
                        .format(day);
    }

    /** Somebody looks at that line: soon the ones before it are wanted. */
    void lookAt(int place) {
        if (place >= rows.size() - AHEAD) {
            readOn();
        }
    }

    /** Everything is wanted, back to the first fact. */
    void readAll() {
        isAllWanted = true;
        readOn();
    }

    private boolean isWhole() {
        return isRead && (isAtStart || book.oldest() <= 1);
    }

    private void begin(LogPieces.Newest newest) {
        newest.streams().forEach(names::take);
        book.addOlder(newest.book());
        early.forEach(book::add);
        early.clear();
        isRead = true;
        showAnew();
        if (isAllWanted) {
            readOn();
        }
    }

    private void readOn() {
        if (!isRead || isReading || isWhole()) {
            return;
        }
        isReading = true;
        pieces.before(
                book.oldest(),
                older -> {
                    isReading = false;
                    isAtStart = older.rows().isEmpty();
                    book.addOlder(older);
                    renewShown();
                    if (isAllWanted) {
                        readOn();
                    }
                },
                _ -> {
                    isReading = false;
                    fail();
                });
    }

    private void fail() {
        hasFailed = true;
        tellCount();
    }

    private void take(StreamEvent event) {
        if (event instanceof StreamChanged(var _, var stream)) {
            names.take(stream);
        }
        if (!isRead) {
            early.add(event.entry());
            return;
        }
        var before = book.rows().isEmpty()
                ? Optional.<LogRow>empty()
                : Optional.of(book.rows().getFirst());
        if (book.add(event.entry())) {
            arrive(before, book.rows().getFirst());
        }
    }

    private void arrive(Optional<LogRow> before, LogRow fresh) {
        if (!filter.takes(fresh)) {
            tellCount();
            return;
        }
        if (!following.get()) {
            waiting.set(waiting.get() + 1);
            return;
        }
        boolean isFolded = fresh.repeats() > 1 && !rows.isEmpty() && before.equals(Optional.of(rows.getFirst()));
        if (isFolded) {
            boolean isSelected = selected.get().equals(before);
            rows.set(0, fresh);
            if (isSelected) {
                selected.set(Optional.of(fresh));
            }
        } else {
            rows.addFirst(fresh);
        }
        tellCount();
    }

    /** More or less is told from now on. */
    public void retell() {
        book.renew();
        showAnew();
    }

    private void rename() {
        book.renew();
        if (!letters.equals(names.letters())) {
            letters.setAll(names.letters());
        }
        showAnew();
    }

    /** What is left out can only be told from the whole log. */
    private void sift(LogFilter other) {
        if (other.equals(filter)) {
            return;
        }
        filter = other;
        showAnew();
        if (filter.leavesOut()) {
            readAll();
        }
    }

    private void showAnew() {
        waiting.set(0);
        var kept = selected.get().map(row -> row.entry().id());
        rows.setAll(wanted());
        selected.set(kept.flatMap(
                id -> rows.stream().filter(row -> row.entry().id() == id).findFirst()));
        tellCount();
    }

    /** Lines were added at the far end; the others stay where they are, so that nothing moves under the eye. */
    private void renewShown() {
        var next = wanted();
        if (rows.isEmpty()) {
            rows.setAll(next);
        } else {
            var places = new HashMap<Long, Integer>();
            for (int i = 0; i < next.size(); i++) {
                places.put(next.get(i).entry().id(), i);
            }
            int last = 0;
            for (int i = 0; i < rows.size(); i++) {
                int place = places.getOrDefault(rows.get(i).entry().id(), -1);
                if (place >= 0 && !next.get(place).equals(rows.get(i))) {
                    rows.set(i, next.get(place));
                }
                last = Math.max(last, place);
            }
            rows.addAll(next.subList(last + 1, next.size()));
        }
        tellCount();
    }

    private List<LogRow> wanted() {
        return book.rows().stream().filter(filter::takes).toList();
    }

    private void tellCount() {
        int all = (int) book.rows().stream().filter(filter::isOfTheLog).count();
        var reach = hasFailed ? Reach.FAILED : isWhole() ? Reach.WHOLE : isRead ? Reach.END : Reach.NOTHING;
        count.set(new LogCount(rows.size(), all, filter.leavesOut(), reach));
        var known = book.rows().stream().map(LogRow::day).distinct().toList();
        if (!days.equals(known)) {
            days.setAll(known);
        }
    }

    @Override
    public void close() {
        watches.forEach(Subscription::close);
    }
}
