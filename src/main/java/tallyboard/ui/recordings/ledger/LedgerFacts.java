package tallyboard.ui.recordings.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.ledger.Take;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RecordingState;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.StreamEvent;
import tallyboard.ui.kit.TrackName;

/** What was announced of streams, recordings, takes and sessions, and the last that was measured. FX thread. */
public final class LedgerFacts {
    private final Map<AssetId, Asset> assets = new HashMap<>();
    private final Map<AssetId, Take> takes = new HashMap<>();
    private final Map<StreamId, LiveStream> streams = new HashMap<>();
    private final Map<AssetId, Measured> measured = new HashMap<>();
    private final Map<AssetId, Pace> paces = new HashMap<>();
    private Instant measuredAt = Instant.MIN;
    private Agenda agenda;
    private Conference conference;

    /**
     * What was measured of a recording.
     *
     * @param length of what is on disk by now
     * @param read how far its file was read, 0 to 1, while it is being read
     */
    public record Measured(AssetId asset, Duration length, long bytes, Optional<Double> read) {}

    public LedgerFacts(Conference conference, Agenda agenda) {
        this.conference = conference;
        this.agenda = agenda;
    }

    /** What was before the first announcement. */
    public void remember(List<LiveStream> knownStreams, List<Asset> knownAssets, List<Take> knownTakes) {
        knownStreams.forEach(stream -> streams.putIfAbsent(stream.id(), stream));
        knownAssets.forEach(asset -> assets.putIfAbsent(asset.id(), asset));
        knownTakes.forEach(take -> takes.putIfAbsent(take.asset(), take));
    }

    public void take(StreamEvent event) {
        switch (event) {
            case StreamEvent.AssetChanged(var _, var asset) -> assets.put(asset.id(), asset);
            case StreamEvent.StreamChanged(var _, var stream) -> streams.put(stream.id(), stream);
            case StreamEvent.StreamDeleted(var _, var id) -> streams.remove(id);
            case StreamEvent.AssetDeleted(var _, var asset) -> assets.remove(asset.id());
            case StreamEvent.EncoderRefused _, StreamEvent.Noted _, StreamEvent.SimulcastChanged _ -> {}
        }
    }

    public void take(Take changed) {
        takes.put(changed.asset(), changed);
    }

    public void take(Agenda changed) {
        agenda = changed;
    }

    public void take(Conference changed) {
        conference = changed;
    }

    /** Replaces all that was measured before. */
    public void take(List<Measured> fresh, Instant now) {
        measured.clear();
        for (var one : fresh) {
            measured.put(one.asset(), one);
            one.read().ifPresent(share -> paces.computeIfAbsent(one.asset(), _ -> new Pace(share, now)));
        }
        paces.keySet()
                .removeIf(asset -> find(asset).flatMap(m -> m.custody().check()).isPresent());
        measuredAt = now;
    }

    /** Recordings that grow or may be being read, for somebody to measure. */
    public List<Asset> moving() {
        return assets.values().stream()
                .filter(asset -> asset.isLive() || isUnread(asset))
                .toList();
    }

    private boolean isUnread(Asset asset) {
        return asset.state() instanceof Asset.Ready
                && find(asset.id())
                        .filter(take -> take.custody().check().isEmpty())
                        .isPresent();
    }

    /** The letters of the tracks that record now. */
    public List<String> recordingNow() {
        return streams.values().stream()
                .filter(stream -> stream.axes().recording() == RecordingState.RECORDING)
                .map(stream -> TrackName.of(conference, stream.id())
                        .map(TrackName::letter)
                        .orElseGet(() -> stream.settings().title().orElse("")))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    Collection<Asset> assets() {
        return assets.values();
    }

    Collection<Take> takes() {
        return takes.values();
    }

    Optional<Asset> asset(AssetId id) {
        return Optional.ofNullable(assets.get(id));
    }

    public Optional<Take> find(AssetId id) {
        return Optional.ofNullable(takes.get(id));
    }

    Optional<Measured> measured(AssetId id) {
        return Optional.ofNullable(measured.get(id));
    }

    /** How long the reading of that file still takes, once it can be told. */
    Optional<Duration> left(AssetId id) {
        return measured(id)
                .flatMap(Measured::read)
                .flatMap(share -> Optional.ofNullable(paces.get(id)).flatMap(pace -> pace.left(share, measuredAt)));
    }

    Optional<LiveStream> stream(StreamId id) {
        return Optional.ofNullable(streams.get(id));
    }

    /** Whether a broadcast runs that belongs into that recording. */
    boolean isRunning(Take take) {
        return stream(take.place().stream())
                .flatMap(LiveStream::running)
                .map(Broadcast::asset)
                .filter(take.asset()::equals)
                .isPresent();
    }

    boolean isHeldOpen(Asset asset) {
        return stream(asset.stream())
                .filter(s -> s.axes().recording() == RecordingState.HELD_OPEN)
                .flatMap(LiveStream::running)
                .flatMap(Broadcast::recordedAsset)
                .filter(asset.id()::equals)
                .isPresent();
    }

    /** Every take of the same session as that one, oldest first. */
    List<Take> siblings(Take take) {
        return takes.values().stream()
                .filter(other -> take.session().isPresent()
                        && other.session().equals(take.session())
                        && other.course().isRecorded())
                .sorted(Comparator.comparing(t -> t.course().begunAt()))
                .toList();
    }

    Agenda agenda() {
        return agenda;
    }

    public Conference conference() {
        return conference;
    }
}
