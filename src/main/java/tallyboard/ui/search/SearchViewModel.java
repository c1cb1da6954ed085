package tallyboard.ui.search;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tallyboard.agenda.Session;
import tallyboard.desk.ConferenceDesk;
import tallyboard.stream.LiveStreams;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.rows.LiveViewModel;
import tallyboard.ui.log.LogBook;
import tallyboard.ui.log.LogNames;
import tallyboard.ui.log.LogRow;

/** What is typed, what is found, and which row is chosen. FX thread. */
public final class SearchViewModel {
    /** More of one kind than anybody looks through. */
    private static final int MOST = 20;

    /** The end of the log, several days of it; the page of the log has all. */
    private static final int LOG_READ = 2000;

    private final LiveViewModel live;
    private final ConferenceDesk desk;
    private final LiveStreams streams;
    private final Background background;
    private final InstantSource clock;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<FoundRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private Optional<LogBook> log = Optional.empty();

    public SearchViewModel(
            LiveViewModel live, ConferenceDesk desk, LiveStreams streams, Background background, InstantSource clock) {
        this.live = live;
        this.desk = desk;
        this.streams = streams;
        this.background = background;
        this.clock = clock;
        typed.subscribe(this::search);
    }

    /** The words, as they are typed. */
    public StringProperty typed() {
        return typed;
    }

    /** What was found: tracks, talks, lines of the log, and at the end the way to the whole log. */
    public ObservableList<FoundRow> rows() {
        return rows;
    }

    /** The place of the row that Enter takes, −1 when there is none. */
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What to type, or that nothing was found; empty when something was. */
    public ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }

    /** Begins anew, with the log as it is now. */
    public void begin() {
        typed.set("");
        log = Optional.empty();
        search();
        var names = new LogNames(desk.tracks().conference());
        background.ask(
                () -> {
                    streams.all().forEach(names::take);
                    var book = new LogBook(names, LOG_READ);
                    streams.recentLog(LOG_READ).forEach(book::add);
                    return book;
                },
                this::take,
                _ -> {}); // a log that cannot be read now has its own page, which says so
    }

    /** More or less is told from now on. */
    public void retell() {
        log.ifPresent(LogBook::renew);
        search();
    }

    /** Goes so many rows further down, stopping at either end. */
    public void chooseBy(int places) {
        choose(chosen.get() + places);
    }

    /** Chooses the row at that place, or the nearest there is. */
    public void choose(int place) {
        chosen.set(rows.isEmpty() ? -1 : Math.clamp(place, 0, rows.size() - 1));
    }

    /** The row that Enter takes. */
    public Optional<FoundRow> choice() {
        return chosen.get() < 0 || chosen.get() >= rows.size() ? Optional.empty() : Optional.of(rows.get(chosen.get()));
    }

    private void take(LogBook read) {
        log = Optional.of(read);
        search();
    }

    private void search() {
        var before = choice().map(FoundRow::found);
        var words = Words.of(typed.get());
        var found = new ArrayList<FoundRow>();
        if (!words.areNone()) {
            found.addAll(named("search.tracks", tracks(words)));
            found.addAll(named("search.talks", talks(words)));
            found.addAll(named("search.log", lines(words)));
        }
        hint.set(found.isEmpty() ? hint(words) : "");
        if (!words.areNone()) {
            found.add(wholeLog());
        }
        rows.setAll(found);
        choose(before.map(one -> place(found, one)).orElse(0));
    }

    /** Where the chosen row is now; the first when it has gone. */
    private static int place(List<FoundRow> found, Found one) {
        return Math.max(0, found.stream().map(FoundRow::found).toList().indexOf(one));
    }

    private String hint(Words words) {
        return words.areNone()
                ? Messages.text("search.hint")
                : Messages.text(
                        log.isEmpty() ? "search.reading" : "search.nothing",
                        typed.get().strip());
    }

    private List<FoundRow> named(String name, Stream<FoundRow> found) {
        var first = new ArrayList<>(found.limit(MOST).toList());
        if (!first.isEmpty()) {
            first.set(0, first.getFirst().under(Messages.text(name)));
        }
        return first;
    }

    private Stream<FoundRow> tracks(Words words) {
        return live.lanes().stream()
                .filter(lane ->
                        words.areIn(lane.seat().letter() + " " + lane.seat().room(), headline(lane)))
                .map(SearchViewModel::row);
    }

    private static FoundRow row(LaneRow lane) {
        var seat = lane.seat();
        return new FoundRow(
                new Found.Track(lane),
                "",
                "",
                seat.letter(),
                seat.room(),
                headline(lane),
                Messages.text("search.track.spoken", InspectorViewModel.spoken(lane), headline(lane)));
    }

    private static String headline(LaneRow lane) {
        return lane.words().get().band().heading().word().word();
    }

    private Stream<FoundRow> talks(Words words) {
        List<Session> sessions = desk.sessions().agenda().sessions();
        return new TalkRows(live.conference(), clock.instant()).of(sessions, words).stream();
    }

    private Stream<FoundRow> lines(Words words) {
        return log.stream()
                .flatMap(book -> book.rows().stream())
                .filter(row -> !row.isMinor())
                .filter(row -> words.areIn(row.sentence(), row.letter() + " " + row.room(), row.who(), row.time()))
                .map(this::row);
    }

    private FoundRow row(LogRow row) {
        var spoken = Messages.text("search.line.spoken", row.time(), row.letter(), row.repeated());
        return new FoundRow(
                new Found.Line(row, typed.get().strip()),
                "",
                row.time(),
                row.letter(),
                row.repeated(),
                row.who(),
                spoken);
    }

    private FoundRow wholeLog() {
        var words = typed.get().strip();
        var text = Messages.text("search.whole", words);
        return new FoundRow(new Found.WholeLog(words), "", "", "", text, "", text);
    }
}
