package tallyboard.mux;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.Fact;
import tallyboard.stream.publish.EncoderRefusal;

/**
 * What happened between two looks at a stream and its assets, in the order in which an engine tells it. Pure. What came and
 * went between two looks is not seen.
 */
final class News {
    private static final List<Fact> ORDER = List.of(
            Fact.CREATED,
            Fact.ENABLED,
            Fact.UPDATED,
            Fact.ENCODER_REFUSED,
            Fact.CONNECTED,
            Fact.ASSET_CREATED,
            Fact.RECORDING,
            Fact.ACTIVE,
            Fact.ASSET_READY,
            Fact.ASSET_UPDATED,
            Fact.STALLED,
            Fact.RESUMED,
            Fact.DISCONNECTED,
            Fact.WINDOW_EXTENDED,
            Fact.IDLE,
            Fact.ASSET_ERRORED,
            Fact.ASSET_COMPLETED,
            Fact.DISABLED,
            Fact.DELETED,
            Fact.ASSET_DELETED);

    private final boolean tellsSignals;
    private final List<Item> items = new ArrayList<>();

    private News(boolean tellsSignals) {
        this.tellsSignals = tellsSignals;
    }

    /** One fact; about the asset where there is one. */
    record Item(Fact fact, Optional<Asset> asset, Map<String, String> details) {}

    /**
     * An asset in two looks.
     *
     * @param isSilent it was there before anybody looked: only that it is there is news
     */
    record AssetPair(Optional<Asset> before, Optional<Asset> after, boolean isSilent) {}

    /** @param tellsSignals whether both looks know what the encoder does */
    static List<Item> of(
            Optional<LiveStream> before, Optional<LiveStream> after, List<AssetPair> assets, boolean tellsSignals) {
        var news = new News(tellsSignals);
        if (after.isPresent()) {
            before.ifPresentOrElse(old -> news.changed(old, after.get()), () -> news.appeared(after.get()));
        } else {
            before.ifPresent(news::gone);
        }
        assets.forEach(news::asset);
        news.items.sort(Comparator.comparingInt(item -> ORDER.indexOf(item.fact())));
        return news.items;
    }

    private void appeared(LiveStream stream) {
        tell(Fact.CREATED);
        broadcast(Optional.empty(), stream);
    }

    private void changed(LiveStream old, LiveStream now) {
        if (old.axes().gate() != now.axes().gate()) {
            tell(now.axes().gate() == Gate.ENABLED ? Fact.ENABLED : Fact.DISABLED);
        }
        if (!old.settings().equals(now.settings())
                || !old.key().fingerprint().equals(now.key().fingerprint())) {
            tell(Fact.UPDATED);
        }
        var refusal = now.history().lastRefusal();
        if (refusal.isPresent() && !refusal.equals(old.history().lastRefusal())) {
            tell(Fact.ENCODER_REFUSED, details(refusal.get()));
        }
        broadcast(Optional.of(old), now);
    }

    private void broadcast(Optional<LiveStream> old, LiveStream now) {
        var before = old.flatMap(LiveStream::running);
        var after = now.running();
        var signal = old.map(s -> s.axes().signal()).orElse(Signal.NONE);
        if (isConnected(now.axes().signal()) && !isConnected(signal)) {
            tell(Fact.CONNECTED, details(now));
        }
        if (now.axes().recording() == RecordingState.RECORDING
                && old.map(s -> s.axes().recording()).orElse(RecordingState.OFF) != RecordingState.RECORDING) {
            tell(Fact.RECORDING);
        }
        if (after.filter(Broadcast::isActive).isPresent()
                && before.filter(Broadcast::isActive).isEmpty()) {
            tell(Fact.ACTIVE);
        }
        if (now.axes().signal() == Signal.STALLED && signal != Signal.STALLED) {
            tell(Fact.STALLED);
        }
        if (now.axes().signal() == Signal.RECEIVING && signal == Signal.STALLED) {
            tell(Fact.RESUMED);
        }
        left(signal, now.axes().signal());
        extended(before, after);
        if (before.isPresent() && after.isEmpty()) {
            tell(Fact.IDLE);
        }
    }

    private void extended(Optional<Broadcast> before, Optional<Broadcast> after) {
        var old = before.flatMap(Broadcast::window);
        var now = after.flatMap(Broadcast::window);
        if (old.isPresent() && now.isPresent()) {
            var more = now.get().extended().minus(old.get().extended());
            if (more.isPositive()) {
                tell(Fact.WINDOW_EXTENDED, Map.of("seconds", String.valueOf(more.toSeconds())));
            }
        }
    }

    private void gone(LiveStream stream) {
        left(stream.axes().signal(), Signal.NONE);
        if (stream.isLive()) {
            tell(Fact.IDLE);
        }
        tell(Fact.DELETED);
    }

    private void left(Signal before, Signal now) {
        if (tellsSignals && isConnected(before) && !isConnected(now)) {
            tell(Fact.DISCONNECTED);
        }
    }

    private static boolean isConnected(Signal signal) {
        return signal != Signal.NONE && signal != Signal.LOST;
    }

    private void asset(AssetPair pair) {
        if (pair.after().isEmpty()) {
            tell(Fact.ASSET_DELETED, pair.before());
            return;
        }
        var now = pair.after().get();
        boolean isNew = pair.before().isEmpty();
        boolean isErrored = now.state() instanceof Asset.Errored;
        if (isNew && !pair.isSilent()) {
            tell(Fact.ASSET_CREATED, pair.after());
        }
        if (isErrored && (isNew || !(pair.before().get().state() instanceof Asset.Errored))) {
            tell(Fact.ASSET_ERRORED, pair.after());
        }
        if (now.state() instanceof Asset.Ready
                && pair.before().filter(a -> a.state() instanceof Asset.Ready).isEmpty()) {
            tell(Fact.ASSET_READY, pair.after());
        }
        boolean wasLive = isNew ? !pair.isSilent() : pair.before().get().isLive();
        if (wasLive && !now.isLive() && !isErrored) {
            tell(Fact.ASSET_COMPLETED, pair.after());
        }
        if (!isNew && !pair.before().get().origin().equals(now.origin())) {
            tell(Fact.ASSET_UPDATED, pair.after());
        }
    }

    private Map<String, String> details(LiveStream stream) {
        var encoder = stream.broadcast().map(Broadcast::encoder);
        return encoder.map(e -> Map.of("address", e.address(), "encoder", e.product()))
                .orElse(Map.of());
    }

    private static Map<String, String> details(EncoderRefusal refusal) {
        var details = new TreeMap<String, String>();
        details.put("reason", refusal.reason().name().toLowerCase(Locale.ROOT));
        details.put("mismatch", refusal.mismatch().name().toLowerCase(Locale.ROOT));
        details.put("address", refusal.encoder().address());
        details.put("encoder", refusal.encoder().product());
        refusal.since().ifPresent(since -> details.put("since", since.toString()));
        refusal.subject().ifPresent(subject -> details.put("subject", subject));
        return details;
    }

    private void tell(Fact fact) {
        tell(fact, Map.of());
    }

    private void tell(Fact fact, Map<String, String> details) {
        items.add(new Item(fact, Optional.empty(), details));
    }

    private void tell(Fact fact, Optional<Asset> asset) {
        items.add(new Item(fact, asset, Map.of()));
    }
}
