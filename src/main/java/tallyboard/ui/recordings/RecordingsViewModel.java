package tallyboard.ui.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.publish.Measurements;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.recordings.RecordingRow.State;

/** All recordings, the newest first, and what can be done with the one that is selected. FX thread. */
public final class RecordingsViewModel implements AutoCloseable {
    /** What grows is looked at every so many beats of half a second. */
    private static final int BEATS = 4;

    private final LiveStreams streams;
    private final Recordings recordings;
    private final Background background;
    private final SystemFiles files;
    private final ExportViewModel export;
    private final RecordingNames names;
    private final List<Subscription> watches;
    private final Map<AssetId, Asset> assets = new HashMap<>();
    private final Map<AssetId, Grown> grown = new HashMap<>();
    private final ObservableList<RecordingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<RecordingRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty search = new SimpleStringProperty("");
    private Optional<AssetId> chosen = Optional.empty();
    private int beat;

    /** What a running recording holds by now. */
    private record Grown(AssetId id, Duration length, long bytes) {}

    private record Before(List<LiveStream> streams, List<Asset> assets) {}

    public RecordingsViewModel(
            LiveStreams streams, Tracks tracks, Recordings recordings, Background background, Executor fx) {
        this(streams, tracks, recordings, background, fx, new DesktopFiles());
    }

    RecordingsViewModel(
            LiveStreams streams,
            Tracks tracks,
            Recordings recordings,
            Background background,
            Executor fx,
            SystemFiles files) {
        this.streams = streams;
        this.recordings = recordings;
        this.background = background;
        this.files = files;
        this.export = new ExportViewModel(recordings, background, fx);
        this.names = new RecordingNames(tracks.conference());
        this.watches = List.of(
                streams.watch(event -> fx.execute(() -> take(event))),
                tracks.watch(conference -> fx.execute(() -> {
                    names.take(conference);
                    show();
                })));
        search.subscribe(this::show);
        background.ask(() -> new Before(streams.all(), streams.assets()), this::begin, this::tell);
    }

    /** What matches the search, newest first. */
    ObservableList<RecordingRow> rows() {
        return rows;
    }

    StringProperty search() {
        return search;
    }

    ReadOnlyObjectProperty<Optional<RecordingRow>> selected() {
        return selected.getReadOnlyProperty();
    }

    ExportViewModel export() {
        return export;
    }

    /** Why the last wish was not granted; empty when it was. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    void select(Optional<AssetId> id) {
        chosen = id;
        problem.set("");
        selected.set(id.flatMap(this::row));
    }

    /** Plays the selected recording in the system's own player. */
    void open() {
        selected.get().ifPresent(row -> withFile(row, files::open, "recordings.noPlayer"));
    }

    /** Shows the file of the selected recording in its folder. */
    void showInFolder() {
        selected.get().ifPresent(row -> withFile(row, files::show, "recordings.noFolder"));
    }

    /** Called twice a second while the page is in sight. */
    public void tick() {
        if (beat++ % BEATS == 0) {
            var running = assets.values().stream().filter(Asset::isLive).toList();
            if (!running.isEmpty()) {
                background.ask(() -> grow(running), this::take, _ -> {});
            }
        }
    }

    private void begin(Before before) {
        before.streams().forEach(names::take);
        before.assets().forEach(asset -> assets.putIfAbsent(asset.id(), asset));
        show();
    }

    private void take(StreamEvent event) {
        switch (event) {
            case StreamEvent.AssetChanged(var _, var asset) -> {
                assets.put(asset.id(), asset);
                show();
            }
            case StreamEvent.StreamChanged(var _, var stream) -> {
                if (names.take(stream)) {
                    show();
                }
            }
            case StreamEvent.StreamDeleted _, StreamEvent.EncoderRefused _ -> {}
        }
    }

    private void take(List<Grown> fresh) {
        grown.clear();
        fresh.forEach(g -> grown.put(g.id(), g));
        show();
    }

    /** Runs on a thread of its own. */
    private List<Grown> grow(List<Asset> running) throws IOException {
        var found = new ArrayList<Grown>();
        for (var asset : running) {
            var length = streams.measurements(asset.stream()).map(Measurements::recorded);
            var file = recordings.file(asset.id(), Math.max(1, asset.media().parts()));
            long bytes = file.isPresent() && Files.exists(file.get()) ? Files.size(file.get()) : 0;
            found.add(new Grown(asset.id(), length.orElse(asset.media().duration()), bytes));
        }
        return found;
    }

    private void show() {
        var fresh = assets.values().stream()
                .sorted(Comparator.comparing(Asset::createdAt).reversed())
                .map(this::row)
                .filter(row -> row.matches(search.get()))
                .toList();
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
        var now = chosen.flatMap(this::row);
        if (!Objects.equals(now, selected.get())) {
            selected.set(now);
        }
    }

    private Optional<RecordingRow> row(AssetId id) {
        return Optional.ofNullable(assets.get(id)).map(this::row);
    }

    private RecordingRow row(Asset asset) {
        var row = RecordingRow.of(asset, names.name(asset), names.conference().zone());
        var now = grown.get(asset.id());
        return now == null || row.state() != State.RECORDING
                ? row
                : row.with(row.content().grown(now.length(), now.bytes()));
    }

    private interface Handing {
        void over(Path file) throws IOException;
    }

    /** The file is named in the sentence, so that the producer can still find it. */
    private void withFile(RecordingRow row, Handing handing, String otherwise) {
        problem.set("");
        background.ask(
                () -> recordings.file(row.id(), 1),
                file -> file.ifPresentOrElse(
                        path -> background.run(
                                () -> handing.over(path), () -> {}, _ -> problem.set(Messages.text(otherwise, path))),
                        () -> problem.set(Messages.text("recordings.noFile"))),
                this::tell);
    }

    private void tell(Exception what) {
        problem.set(Problems.sentence(what));
    }

    @Override
    public void close() {
        watches.forEach(Subscription::close);
    }
}
