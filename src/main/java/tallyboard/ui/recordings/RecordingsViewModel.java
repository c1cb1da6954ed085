package tallyboard.ui.recordings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.handover.Deliveries;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.Recordings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.recordings.ledger.DayCount;
import tallyboard.ui.recordings.ledger.LedgerFacts;
import tallyboard.ui.recordings.ledger.LedgerFilter;
import tallyboard.ui.recordings.ledger.LedgerRow;
import tallyboard.ui.recordings.ledger.LedgerRows;
import tallyboard.ui.recordings.ledger.Line;
import tallyboard.ui.recordings.ledger.Measuring;
import tallyboard.ui.recordings.selected.SelectedViewModel;

/** The ledger of talks by day, as far as filter and search want it, and the one that is selected. FX thread. */
public final class RecordingsViewModel implements AutoCloseable {
    /** Sessions end by themselves, and what grows is looked at every so many beats of half a second. */
    private static final int BEATS = 4;

    private final ConferenceDesk desk;
    private final Background background;
    private final InstantSource clock;
    private final Measuring measuring;
    private final LedgerFacts facts;
    private final SelectedViewModel selected;
    private final List<Subscription> watches;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Map<LedgerFilter, ReadOnlyStringWrapper> filters = new LinkedHashMap<>();
    private final ObjectProperty<LedgerFilter> filter = new SimpleObjectProperty<>(LedgerFilter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper badge = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper daySentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<LedgerRow.Key>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<LedgerRow> rows = List.of();
    private int beat;
    private int pullBeat;

    private record Before(List<LiveStream> streams, List<Asset> assets) {}

    public RecordingsViewModel(
            LiveStreams streams,
            ConferenceDesk desk,
            Recordings recordings,
            Background background,
            Executor fx,
            InstantSource clock) {
        this(
                streams,
                desk,
                recordings,
                background,
                fx,
                clock,
                SelectedViewModel.of(streams, desk, recordings, background, fx, clock));
    }

    RecordingsViewModel(
            LiveStreams streams,
            ConferenceDesk desk,
            Recordings recordings,
            Background background,
            Executor fx,
            InstantSource clock,
            SelectedViewModel selected) {
        this.desk = desk;
        this.background = background;
        this.clock = clock;
        this.selected = selected;
        this.measuring = new Measuring(streams, desk.takes(), recordings);
        this.facts = new LedgerFacts(desk.tracks().conference(), desk.sessions().agenda());
        for (var one : LedgerFilter.values()) {
            filters.put(one, new ReadOnlyStringWrapper(one.title(0)));
        }
        this.watches = List.of(
                streams.watch(event -> fx.execute(() -> heard(() -> facts.take(event)))),
                desk.takes().watch(take -> fx.execute(() -> heard(() -> facts.take(take)))),
                desk.sessions().watch(agenda -> fx.execute(() -> heard(() -> facts.take(agenda)))),
                desk.tracks().watch(conference -> fx.execute(() -> heard(() -> facts.take(conference)))));
        filter.subscribe(this::sift);
        search.subscribe(this::sift);
        background.ask(() -> new Before(streams.all(), streams.assets()), this::begin, selected::tell);
    }

    /** What is wanted, the newest day first, each day under its head. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** What the filter is called now, with its count. */
    public ObservableValue<String> title(LedgerFilter one) {
        return Objects.requireNonNull(filters.get(one));
    }

    public ObjectProperty<LedgerFilter> filter() {
        return filter;
    }

    public StringProperty search() {
        return search;
    }

    /** How many recordings need the producer, for the rail; empty when none does. */
    public ReadOnlyStringProperty badge() {
        return badge.getReadOnlyProperty();
    }

    /** How the day went, once its last session is done; empty before. */
    public ReadOnlyStringProperty daySentence() {
        return daySentence.getReadOnlyProperty();
    }

    /** What stands where no line is. */
    public ReadOnlyStringProperty emptyWords() {
        return emptyWords.getReadOnlyProperty();
    }

    /** What is selected; it may be out of sight by filter or search. */
    public ReadOnlyObjectProperty<Optional<LedgerRow.Key>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** What is known of the one that is selected, and what can be done with it. */
    public SelectedViewModel selected() {
        return selected;
    }

    public void select(Optional<LedgerRow.Key> key) {
        chosen.set(key);
        selected.select(key.flatMap(this::row));
    }

    /** Called twice a second, in sight or not: sessions end by themselves. */
    public void tick() {
        selected.tick();
        if (beat++ % BEATS == 0) {
            show();
        }
    }

    /** Called twice a second while the page is in sight. */
    public void pull() {
        if (pullBeat++ % BEATS == 0) {
            var moving = facts.moving();
            if (!moving.isEmpty()) {
                background.ask(
                        () -> measuring.of(moving), fresh -> heard(() -> facts.take(fresh, clock.instant())), _ -> {});
            }
        }
    }

    private void begin(Before before) {
        facts.remember(before.streams(), before.assets(), desk.takes().all());
        show();
    }

    private void heard(Runnable fact) {
        fact.run();
        show();
    }

    /** Says all facts anew. */
    private void show() {
        var now = clock.instant();
        var fresh = LedgerRows.of(facts, now);
        if (!fresh.equals(rows)) {
            rows = fresh;
            for (var one : LedgerFilter.values()) {
                Objects.requireNonNull(filters.get(one))
                        .set(one.title(rows.stream().filter(one::takes).count()));
            }
            long needYou = rows.stream().filter(LedgerFilter.NEEDS_YOU::takes).count();
            badge.set(needYou == 0 ? "" : String.valueOf(needYou));
            selected.see(chosen.get().flatMap(this::row));
        }
        var today = Deliveries.dayOf(now, facts.conference().zone());
        daySentence.set(DayCount.of(facts, today, now).sentence());
        sift();
    }

    /** Keeps the lines that are wanted. */
    private void sift() {
        var byDay = new LinkedHashMap<LocalDate, List<LedgerRow>>();
        rows.stream()
                .filter(row -> filter.get().takes(row) && row.matches(search.get()))
                .forEach(row -> byDay.computeIfAbsent(row.when().day(), _ -> new ArrayList<>())
                        .add(row));
        var fresh = new ArrayList<Line>();
        byDay.forEach((day, ofDay) -> {
            fresh.add(DayCount.head(facts, day, rowsOf(day), clock.instant()));
            ofDay.forEach(row -> fresh.add(new Line.Entry(row)));
        });
        if (!fresh.equals(lines)) {
            lines.setAll(fresh);
        }
        emptyWords.set(whyEmpty());
    }

    private int rowsOf(LocalDate day) {
        return (int) rows.stream().filter(row -> row.when().day().equals(day)).count();
    }

    private String whyEmpty() {
        if (!search.get().isBlank()) {
            return Messages.text("recordings.nothingFound");
        }
        if (!rows.isEmpty()) {
            return Messages.text("recordings.none." + filter.get().name());
        }
        var now = facts.recordingNow();
        return now.isEmpty()
                ? Messages.text("recordings.empty")
                : Messages.text("recordings.emptyWhile", String.join(", ", now));
    }

    private Optional<LedgerRow> row(LedgerRow.Key key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    @Override
    public void close() {
        watches.forEach(Subscription::close);
    }
}
