package tallyboard.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tallyboard.stream.Actor;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.event.StreamStore.Change;
import tallyboard.stream.event.StreamStore.Revoked;
import tallyboard.stream.event.StreamStore.Targets;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.SimulcastTarget;

/**
 * One change of one stream in the making: what it becomes, what is told about it, and what is done once it is durable.
 * Nothing has happened until the {@link Ledger} commits it. Used under the engine's lock.
 */
final class Step {
    private final Instant now;
    private final long lastEntry;
    private Optional<LiveStream> stream;
    private Optional<StreamId> deleted = Optional.empty();
    private final Map<AssetId, Asset> assets = new LinkedHashMap<>();
    private final List<AssetId> deletedAssets = new ArrayList<>();
    private final Map<KeyFingerprint, Revoked> revoked = new LinkedHashMap<>();
    private Optional<Targets> targets = Optional.empty();
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<StreamEvent> events = new ArrayList<>();
    private final List<Runnable> effects = new ArrayList<>();

    Step(Optional<LiveStream> stream, Instant now, long lastEntry) {
        this.stream = stream;
        this.now = now;
        this.lastEntry = lastEntry;
    }

    Instant now() {
        return now;
    }

    LiveStream stream() {
        return stream.orElseThrow();
    }

    /** An asset may outlive its stream; then a step is about the asset alone. */
    boolean knowsStream() {
        return stream.isPresent();
    }

    Step become(LiveStream next) {
        stream = Optional.of(next);
        return this;
    }

    Step become(Asset next) {
        assets.put(next.id(), next);
        return this;
    }

    /** The simulcast targets of the stream are these after the step. */
    Step become(List<SimulcastTarget> next) {
        targets = Optional.of(new Targets(stream().id(), next));
        return this;
    }

    Step tell(Fact fact, Simulcast simulcast) {
        var details = new LinkedHashMap<String, String>();
        details.put("target", simulcast.target().id().value());
        details.put("to", simulcast.target().address().toString());
        simulcast
                .status()
                .trouble()
                .ifPresent(it -> details.put("trouble", it.name().toLowerCase(Locale.ROOT)));
        events.add(new StreamEvent.SimulcastChanged(
                entry(fact, Optional.of(simulcast.stream()), Optional.empty(), details), simulcast));
        return this;
    }

    Step revoke(KeyFingerprint key) {
        revoked.put(key, new Revoked(stream().id(), now));
        return this;
    }

    /** Tells a fact about the stream as it is at this point of the step. Details come in pairs of name and text. */
    Step tell(Fact fact, String... details) {
        var asset = stream().broadcast().flatMap(Broadcast::recordedAsset);
        var entry = entry(fact, Optional.of(stream().id()), asset, pairs(details));
        events.add(new StreamEvent.StreamChanged(entry, stream()));
        return this;
    }

    Step tell(Fact fact, Asset asset) {
        become(asset);
        var entry = entry(fact, Optional.of(asset.stream()), Optional.of(asset.id()), Map.of());
        events.add(new StreamEvent.AssetChanged(entry, asset));
        return this;
    }

    /** The stream changed with the fact that was told last. */
    Step andStream() {
        events.add(new StreamEvent.StreamChanged(entries.getLast(), stream()));
        return this;
    }

    /** The asset changed with the fact that was told last. */
    Step andAsset(Asset asset) {
        become(asset);
        events.add(new StreamEvent.AssetChanged(entries.getLast(), asset));
        return this;
    }

    /** The asset as this step has left it so far. */
    Optional<Asset> asset(AssetId id) {
        return Optional.ofNullable(assets.get(id));
    }

    Step tellRefused(EncoderRefusal refusal) {
        var details = new LinkedHashMap<String, String>();
        details.put("reason", refusal.reason().name().toLowerCase(Locale.ROOT));
        details.put("mismatch", refusal.mismatch().name().toLowerCase(Locale.ROOT));
        details.put("address", refusal.encoder().address());
        details.put("encoder", refusal.encoder().product());
        refusal.since().ifPresent(since -> details.put("since", since.toString()));
        refusal.subject().ifPresent(subject -> details.put("subject", subject));
        var entry = entry(Fact.ENCODER_REFUSED, stream.map(LiveStream::id), Optional.empty(), details);
        events.add(new StreamEvent.EncoderRefused(entry, refusal));
        return this;
    }

    /** A fact about the desk, not about a stream. */
    Step note(Fact fact, Map<String, String> details) {
        events.add(new StreamEvent.Noted(entry(fact, Optional.empty(), Optional.empty(), details)));
        return this;
    }

    /** A fact that the desk tells of the stream, which stays as it is. */
    Step noteHere(Fact fact, Map<String, String> details) {
        events.add(new StreamEvent.Noted(entry(fact, stream.map(LiveStream::id), Optional.empty(), details)));
        return this;
    }

    /** The stream is gone after this step. */
    Step delete() {
        deleted = Optional.of(stream().id());
        var entry = entry(Fact.DELETED, deleted, Optional.empty(), Map.of());
        events.add(new StreamEvent.StreamDeleted(entry, stream().id()));
        return this;
    }

    /** The asset is gone after this step. */
    Step delete(Asset asset) {
        deletedAssets.add(asset.id());
        var entry = entry(Fact.ASSET_DELETED, Optional.of(asset.stream()), Optional.of(asset.id()), Map.of());
        events.add(new StreamEvent.AssetDeleted(entry, asset));
        return this;
    }

    /** Done once the change is durable and in force, before anybody is told. */
    Step then(Runnable effect) {
        effects.add(effect);
        return this;
    }

    boolean isNothing() {
        return events.isEmpty() && assets.isEmpty() && effects.isEmpty();
    }

    Change change() {
        return new Change(
                deleted.isPresent() ? Optional.empty() : stream,
                deleted,
                List.copyOf(assets.values()),
                deletedAssets,
                revoked,
                targets,
                entries);
    }

    List<Runnable> effects() {
        return effects;
    }

    List<StreamEvent> events() {
        return events;
    }

    private LogEntry entry(Fact fact, Optional<StreamId> about, Optional<AssetId> asset, Map<String, String> details) {
        var entry = new LogEntry(
                lastEntry + entries.size() + 1,
                now,
                fact,
                about,
                asset,
                Actor.current().name(),
                details);
        entries.add(entry);
        return entry;
    }

    private static Map<String, String> pairs(String... details) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < details.length; i += 2) {
            map.put(details[i], details[i + 1]);
        }
        return map;
    }
}
