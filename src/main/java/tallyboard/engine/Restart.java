package tallyboard.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Grace;
import tallyboard.stream.Broadcast.OnAir;
import tallyboard.stream.Broadcast.Piece;
import tallyboard.stream.Broadcast.Reconnecting;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.asset.Recordings.Recovered;
import tallyboard.stream.event.Fact;

/**
 * Brings back what was: recordings that a killed process left are finished, and a broadcast that was on air is in its
 * reconnect window, counted from its last written media. Runs once, at start, under the engine's lock.
 */
final class Restart {
    private final Ledger ledger;
    private final BroadcastLife life;
    private final Map<AssetId, Recovered> recovered = new HashMap<>();

    Restart(Ledger ledger, BroadcastLife life, Recordings recordings) {
        this.ledger = ledger;
        this.life = life;
        recordings.recover().forEach(found -> recovered.put(found.id(), found));
    }

    void run(Function<Optional<LiveStream>, Step> steps, Instant now) {
        for (var stream : ledger.all()) {
            if (stream.broadcast().isPresent()) {
                var step = steps.apply(Optional.of(stream));
                takeUp(step, now);
                ledger.commit(step);
            }
        }
        for (var asset : List.copyOf(ledger.assets())) {
            var step = steps.apply(ledger.find(asset.stream()));
            settle(step, asset);
            ledger.commit(step);
        }
    }

    private void takeUp(Step step, Instant now) {
        var stream = step.stream();
        var broadcast = stream.broadcast().orElseThrow();
        switch (broadcast.phase()) {
            case Grace _ ->
                step.become(stream.withoutBroadcast().with(stream.axes().with(Signal.NONE)))
                        .tell(Fact.DISCONNECTED, "how", "restart");
            case OnAir _ -> wait(step, takeOverNext(step, broadcast), now);
            case Reconnecting window -> {
                if (!now.isBefore(window.endsAt())) {
                    life.end(step, Optional.empty());
                }
            }
        }
    }

    /** The process may have died between a split and the moment it was noted; the file tells. */
    private Broadcast takeOverNext(Step step, Broadcast broadcast) {
        boolean hasBegun = broadcast
                .next()
                .map(Piece::asset)
                .filter(recovered::containsKey)
                .isPresent();
        if (!hasBegun) {
            return broadcast;
        }
        life.completeAsset(step, broadcast.piece());
        var moved = broadcast.movedOn(step.now());
        step.become(step.stream().with(moved).with(BroadcastLife.history(step.stream(), moved.piece())));
        step.tell(Fact.ASSET_CREATED, BroadcastLife.newAsset(step.stream(), moved.asset(), step.now()));
        return moved;
    }

    private void wait(Step step, Broadcast broadcast, Instant now) {
        var found = Optional.ofNullable(recovered.get(broadcast.asset()));
        var since =
                found.map(Recovered::lastWritten).filter(t -> t.isBefore(now)).orElse(now);
        var active = found.isPresent() && broadcast.activeSince().isEmpty() ? broadcast.activeFrom(since) : broadcast;
        found.ifPresent(f -> makePlayable(step, f));
        var window = step.stream().settings().reconnectWindow();
        var waiting = active.with(new Reconnecting(since, since.plus(window), Duration.ZERO));
        var held = broadcast.piece().isRecorded() ? RecordingState.HELD_OPEN : RecordingState.OFF;
        var axes = step.stream().axes().with(Signal.LOST).with(held);
        step.become(step.stream().with(waiting).with(axes)).tell(Fact.RECOVERED);
        if (!now.isBefore(since.plus(window))) {
            life.end(step, Optional.empty());
        }
    }

    private void makePlayable(Step step, Recovered found) {
        var asset = step.asset(found.id()).or(() -> ledger.asset(found.id())).orElseThrow();
        step.become(asset.with(new Asset.Ready(true, false))
                .with(found.media().withGaps(asset.media().gaps())));
    }

    /** An asset that was over but not sealed is sealed by the recovery; one whose broadcast is gone is over. */
    private void settle(Step step, Asset asset) {
        boolean isWanted = step.knowsStream()
                && step.stream()
                        .broadcast()
                        .flatMap(Broadcast::recordedAsset)
                        .filter(asset.id()::equals)
                        .isPresent();
        if (isWanted || !isOpen(asset)) {
            return;
        }
        var media = Optional.ofNullable(recovered.get(asset.id()))
                .map(found -> found.media().withGaps(asset.media().gaps()))
                .orElse(asset.media());
        var isPlayable = !media.duration().isZero();
        var state = isPlayable ? new Asset.Ready(false, true) : new Asset.Errored(Asset.Problem.NO_MEDIA);
        step.tell(
                isPlayable ? Fact.ASSET_SEALED : Fact.ASSET_ERRORED,
                asset.with(media).with(state));
        if (step.knowsStream() && step.stream().axes().recording() == RecordingState.FINISHING) {
            var stream = step.stream();
            step.become(stream.with(stream.axes().with(RecordingState.READY))).andStream();
        }
    }

    private static boolean isOpen(Asset asset) {
        return switch (asset.state()) {
            case Asset.Preparing _ -> true;
            case Asset.Ready ready -> ready.isLive() || !ready.isSealed();
            case Asset.Errored _ -> false;
        };
    }
}
