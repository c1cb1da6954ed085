package tallyboard.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import tallyboard.engine.onair.Absence;
import tallyboard.engine.onair.AssetSink;
import tallyboard.engine.onair.LivePublication;
import tallyboard.engine.onair.OnAir;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Grace;
import tallyboard.stream.Broadcast.Piece;
import tallyboard.stream.Broadcast.Reconnecting;
import tallyboard.stream.LiveStream;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.asset.Slates;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.Publication.End;
import tallyboard.stream.simulcast.Outlet;

/**
 * The life of a broadcast: an encoder is accepted, media flows, the encoder is lost and comes back, the broadcast ends.
 * Each method adds one such turn to a {@link Step}; nothing happens before the step is committed. Guarded by the engine's
 * lock, except {@link #onAir}, which any thread may read.
 */
final class BroadcastLife {
    private final Ledger ledger;
    private final Recordings recordings;
    private final Slates slates;
    private final InstantSource clock;
    private final LongSupplier steadyMillis;
    private final EngineCalls calls;
    private final Map<StreamId, OnAir> onAir = new ConcurrentHashMap<>();
    private Function<StreamId, Outlet> outlets = _ -> Outlet.NONE;

    /** @param steadyMillis a time that only goes forward, see {@link LivePublication} */
    BroadcastLife(
            Ledger ledger,
            Recordings recordings,
            Slates slates,
            InstantSource clock,
            LongSupplier steadyMillis,
            EngineCalls calls) {
        this.slates = slates;
        this.steadyMillis = steadyMillis;
        this.ledger = ledger;
        this.recordings = recordings;
        this.clock = clock;
        this.calls = calls;
    }

    /** Every broadcast that begins from now on is passed on as well. */
    void passOnTo(Function<StreamId, Outlet> targets) {
        outlets = targets;
    }

    Optional<OnAir> onAir(StreamId id) {
        return Optional.ofNullable(onAir.get(id));
    }

    /** The encoder that is connected to a stream, also in the grace. */
    Optional<LivePublication> feeder(StreamId id) {
        return onAir(id).flatMap(OnAir::feeder);
    }

    /** An encoder is accepted: a broadcast begins, or goes on. */
    LivePublication connect(Step step, Attempt attempt) {
        var stream = step.stream();
        var used = stream.key()
                .with(stream.key().uses().publishedFrom(attempt.encoder().address(), step.now()));
        step.become(stream.with(used));
        boolean goesOn = stream.running().isPresent();
        var lost = goesOn ? timeAway(stream.running().get(), step.now()) : Duration.ZERO;
        if (goesOn) {
            comeBack(step, attempt);
        } else {
            begin(step, attempt);
        }
        var id = stream.id();
        var absence = new Absence(
                lost,
                fill(step.stream()),
                slates,
                stream.settings().reconnect().slate().image());
        var running = goesOn ? Optional.ofNullable(onAir.get(id)) : Optional.<OnAir>empty();
        var air = running.orElseGet(() -> open(step.stream()));
        var publication = new LivePublication(id, attempt, air, clock, steadyMillis, calls);
        step.then(() -> {
            onAir.put(id, air);
            if (running.isEmpty()) {
                air.passOnTo(outlets.apply(id));
            }
            air.connect(publication, absence);
        });
        return publication;
    }

    /** Nobody sees later what is not recorded. */
    private static Fill fill(LiveStream stream) {
        boolean isRecorded =
                stream.running().map(Broadcast::piece).filter(Piece::isRecorded).isPresent();
        return isRecorded ? stream.settings().reconnect().gap() : Fill.CLOSED;
    }

    private void begin(Step step, Attempt attempt) {
        var stream = step.stream();
        boolean isRecorded = stream.settings().newAssets().isRecorded();
        var broadcast = Broadcast.begun(attempt.encoder(), isRecorded, step.now());
        step.become(stream.with(broadcast)
                .with(stream.axes().with(Signal.CONNECTING).with(RecordingState.OFF))
                .with(history(stream, broadcast.piece())));
        tellConnected(step, attempt);
        if (isRecorded) {
            step.tell(Fact.ASSET_CREATED, newAsset(step.stream(), broadcast.asset(), step.now()));
        }
    }

    static LiveStream.History history(LiveStream stream, Piece piece) {
        return piece.isRecorded() ? stream.history().plus(piece.asset()) : stream.history();
    }

    private void comeBack(Step step, Attempt attempt) {
        var stream = step.stream();
        var broadcast = stream.running().orElseThrow().reconnected(attempt.encoder());
        step.become(stream.with(broadcast).with(stream.axes().with(Signal.CONNECTING)));
        tellConnected(step, attempt);
    }

    private static void tellConnected(Step step, Attempt attempt) {
        step.tell(
                Fact.CONNECTED,
                "address",
                attempt.encoder().address(),
                "encoder",
                attempt.encoder().product());
    }

    private static Duration timeAway(Broadcast broadcast, Instant now) {
        return broadcast.window().map(w -> Duration.between(w.since(), now)).orElse(Duration.ZERO);
    }

    /** The media side of a broadcast that has none yet: a new one, or one that an earlier run of the program began. */
    private OnAir open(LiveStream stream) {
        var broadcast = stream.running().orElseThrow();
        var piece = broadcast.next().orElse(broadcast.piece());
        var before = ledger.asset(piece.asset()).map(Asset::media).orElse(RecordedMedia.NOTHING);
        return new OnAir(sink(stream.id(), piece, before), recordings.resumePoint(piece.asset()));
    }

    AssetSink sink(StreamId stream, Piece piece, RecordedMedia before) {
        var asset = piece.asset();
        return piece.isRecorded()
                ? new AssetSink(asset, () -> recordings.open(asset, calls.outcomeOf(stream, asset)), before)
                : new AssetSink(asset, () -> recordings.spool(asset), before);
    }

    /** Media of an asset goes out for the first time in this connection. */
    void mediaFlows(Step step, AssetId asset) {
        var stream = step.stream();
        var broadcast = stream.running().orElseThrow();
        if (broadcast.next().filter(next -> next.asset().equals(asset)).isPresent()) {
            moveOn(step, broadcast);
        } else if (broadcast.activeSince().isEmpty()) {
            receive(step, broadcast.piece());
            step.become(step.stream().with(broadcast.activeFrom(step.now()))).tell(Fact.ACTIVE);
            if (broadcast.piece().isRecorded()) {
                var playable = asset(step, asset).with(recorded(stream.id()));
                step.tell(Fact.ASSET_READY, playable.with(new Asset.Ready(true, false)));
            }
        } else {
            receive(step, broadcast.piece());
            broadcast.recordedAsset().ifPresent(recorded -> goOn(step, asset(step, recorded)));
        }
    }

    /** Media flows, and is recorded or not. */
    private void receive(Step step, Piece piece) {
        var axes = step.stream().axes().with(Signal.RECEIVING);
        var halt = halt(step.stream().id(), piece);
        if (halt.isPresent()) {
            step.become(step.stream().with(axes.with(RecordingState.FAILED)))
                    .tell(halt.get().fact(), halt.get().name(), halt.get().detail());
        } else if (piece.isRecorded()) {
            step.become(step.stream().with(axes.with(RecordingState.RECORDING))).tell(Fact.RECORDING);
        } else {
            step.become(step.stream().with(axes.with(RecordingState.OFF))).tell(Fact.NOT_RECORDING);
        }
    }

    /** A file that was sealed when the program ended is open again. */
    private static void goOn(Step step, Asset asset) {
        if (asset.state() instanceof Asset.Ready ready && ready.isSealed()) {
            step.andAsset(asset.with(new Asset.Ready(true, false)));
        }
    }

    /** Next talk: the asset that waited for a key picture has begun with it. */
    private void moveOn(Step step, Broadcast before) {
        var stream = step.stream();
        closeSession(step, before);
        completeAsset(step, before.piece());
        var broadcast = before.movedOn(step.now());
        step.become(stream.with(broadcast).with(history(stream, broadcast.piece())));
        if (broadcast.piece().isRecorded()) {
            var next = newAsset(stream, broadcast.asset(), step.now());
            step.tell(Fact.ASSET_CREATED, next).tell(Fact.ASSET_READY, next.with(new Asset.Ready(true, false)));
        }
        receive(step, broadcast.piece());
        onAir(stream.id()).filter(air -> air.next().isPresent()).ifPresent(air -> step.then(air::movedOn));
    }

    /** The encoder is gone, for whatever reason: the window runs, or the broadcast is over. */
    void encoderGone(Step step, End how) {
        var stream = step.stream();
        var broadcast = stream.broadcast().orElseThrow();
        if (broadcast.phase() instanceof Grace) {
            step.become(stream.withoutBroadcast().with(stream.axes().with(Signal.NONE)));
            tellGone(step, how);
            step.then(() -> onAir.remove(stream.id()));
            return;
        }
        var window = stream.settings().reconnectWindow();
        if (window.isZero()) {
            step.become(stream.with(stream.axes().with(Signal.LOST)));
            tellGone(step, how);
            end(step, Optional.empty());
            return;
        }
        closeSession(step, broadcast);
        var waiting = broadcast.with(new Reconnecting(step.now(), step.now().plus(window), Duration.ZERO));
        boolean isHeld =
                broadcast.activeSince().isPresent() && broadcast.piece().isRecorded();
        boolean isHalted = halt(stream.id(), broadcast.piece()).isPresent();
        var held = isHalted ? RecordingState.FAILED : isHeld ? RecordingState.HELD_OPEN : RecordingState.OFF;
        step.become(stream.with(waiting).with(stream.axes().with(Signal.LOST).with(held)));
        tellGone(step, how);
        step.asset(broadcast.asset()).ifPresent(step::andAsset); // what is held open is read from the asset
        onAir(stream.id()).ifPresent(air -> step.then(air::disconnect));
    }

    /** The program ends: the encoder is cut and the file sealed, and the broadcast waits for both to come back. */
    void shutDown(Step step) {
        var stream = step.stream();
        var feeder = feeder(stream.id());
        if (stream.broadcast().isPresent() && feeder.isPresent()) {
            encoderGone(step, End.DROPPED);
            step.then(feeder.get().publisher()::drop);
        }
        onAir(stream.id()).ifPresent(air -> step.then(air::end));
    }

    /** Tells that the encoder left, without deciding what becomes of the broadcast. */
    void tellGone(Step step, End how) {
        step.tell(Fact.DISCONNECTED, "how", how.name().toLowerCase(Locale.ROOT));
    }

    /** Ends the broadcast and its asset. {@code grace}: the encoder stays that long, its media going nowhere. */
    void end(Step step, Optional<Grace> grace) {
        var stream = step.stream();
        var broadcast = stream.running().orElseThrow();
        if (broadcast.phase() instanceof Broadcast.OnAir) {
            closeSession(step, broadcast);
        }
        var air = onAir(stream.id());
        var recording = broadcast
                .recordedAsset()
                .map(id -> ending(asset(step, id).state(), air.isPresent()))
                .orElse(RecordingState.OFF);
        var kept = grace.map(g -> stream.with(broadcast.with(g))).orElseGet(stream::withoutBroadcast);
        var signal = grace.isPresent() ? stream.axes().signal() : Signal.NONE;
        step.become(kept.with(stream.axes().with(signal).with(recording))
                .with(stream.key().withoutOldKey()));
        step.tell(Fact.IDLE);
        completeAsset(step, broadcast.piece());
        air.ifPresent(a -> step.then(a::end));
        if (grace.isEmpty()) {
            step.then(() -> onAir.remove(stream.id()));
        }
    }

    private static RecordingState ending(Asset.State state, boolean isOpen) {
        return switch (state) {
            case Asset.Preparing _ -> RecordingState.OFF;
            case Asset.Errored _ -> RecordingState.FAILED;
            case Asset.Ready _ -> isOpen ? RecordingState.FINISHING : RecordingState.READY;
        };
    }

    /** The asset is over: it keeps what it has, or is errored when nothing playable ever came. */
    void completeAsset(Step step, Piece piece) {
        if (!piece.isRecorded()) {
            return;
        }
        var id = piece.asset();
        var asset = asset(step, id);
        switch (asset.state()) {
            case Asset.Preparing _ ->
                step.tell(Fact.ASSET_ERRORED, asset.with(new Asset.Errored(Asset.Problem.NO_MEDIA)));
            case Asset.Ready ready
            when ready.isLive() -> {
                boolean isSealed = ready.isSealed() || onAir(asset.stream()).isEmpty();
                var media = onAir(asset.stream())
                        .filter(air -> air.sink().asset().equals(id))
                        .map(OnAir::holdings);
                step.tell(
                        Fact.ASSET_COMPLETED,
                        asset.with(media.orElse(asset.media())).with(new Asset.Ready(false, isSealed)));
            }
            case Asset.Ready _, Asset.Errored _ -> {}
        }
    }

    /** Why a piece that should be recorded is not. */
    private Optional<AssetSink.Halt> halt(StreamId stream, Piece piece) {
        return onAir(stream)
                .map(OnAir::sink)
                .filter(sink -> piece.isRecorded() && sink.asset().equals(piece.asset()))
                .flatMap(AssetSink::halt);
    }

    private RecordedMedia recorded(StreamId stream) {
        return onAir(stream).map(OnAir::holdings).orElse(RecordedMedia.NOTHING);
    }

    private void closeSession(Step step, Broadcast broadcast) {
        var feeder = feeder(step.stream().id());
        if (!broadcast.piece().isRecorded() || feeder.isEmpty()) {
            return;
        }
        var asset = asset(step, broadcast.asset());
        if (!asset.isLive()) {
            return;
        }
        var since =
                feeder.get().since().isAfter(asset.createdAt()) ? feeder.get().since() : asset.createdAt();
        List<Asset.Session> sessions = new ArrayList<>(asset.sessions());
        sessions.add(new Asset.Session(since, Duration.between(since, step.now())));
        step.become(asset.with(recorded(asset.stream())).with(sessions));
    }

    private Asset asset(Step step, AssetId id) {
        return step.asset(id).or(() -> ledger.asset(id)).orElseThrow();
    }

    static Asset newAsset(LiveStream stream, AssetId id, Instant now) {
        var born = stream.settings().newAssets();
        var origin = new Asset.Origin(
                born.playbackPolicies().stream().map(PlaybackId::fresh).toList(),
                born.passthrough(),
                born.title().or(() -> stream.settings().title()),
                born.carried());
        return new Asset(id, stream.id(), now, origin, new Asset.Preparing(), RecordedMedia.NOTHING, List.of());
    }
}
