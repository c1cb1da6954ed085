package tallyboard.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tallyboard.stream.Actor;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.event.StreamEvent.AssetChanged;
import tallyboard.stream.event.StreamEvent.EncoderRefused;
import tallyboard.stream.event.StreamEvent.StreamChanged;
import tallyboard.stream.event.StreamEvent.StreamDeleted;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.stream.publish.Measurements;

/**
 * Live streams without an engine, for screens: holds records, notes every command, and lets a test put a stream into any
 * state. A command does the plain part of what the engine would do and announces it on the caller's thread.
 */
public final class TestingLiveStreams implements LiveStreams {
    private final InstantSource clock;
    private final Map<StreamId, LiveStream> streams = new LinkedHashMap<>();
    private final LinkedHashMap<AssetId, Asset> assets = new LinkedHashMap<>();
    private final Map<StreamId, Measurements> measurements = new LinkedHashMap<>();
    private final List<LogEntry> log = new ArrayList<>();
    private final InMemorySimulcasts simulcasts = new InMemorySimulcasts();
    private final List<Consumer<StreamEvent>> watchers = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private final Deque<Refusal> refusals = new ArrayDeque<>();
    private int logReads;
    private Optional<RuntimeException> failure = Optional.empty();

    public TestingLiveStreams(InstantSource clock) {
        this.clock = clock;
    }

    /** Every command called so far, as "finish Main hall". */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** The next command is refused with this. */
    public void refuseNext(Refusal refusal) {
        refusals.add(refusal);
    }

    /** The next command fails with this. */
    public void failNext(RuntimeException broken) {
        failure = Optional.of(broken);
    }

    /** Puts a stream into a state and announces it. */
    public LiveStream set(StreamId id, Fact fact, UnaryOperator<LiveStream> change) {
        return change(id, fact, Map.of(), change);
    }

    private LiveStream change(StreamId id, Fact fact, Map<String, String> details, UnaryOperator<LiveStream> change) {
        var next = change.apply(streams.get(id));
        streams.put(id, next);
        var plain = entry(fact, id);
        announce(new StreamChanged(
                new LogEntry(plain.id(), plain.at(), fact, plain.stream(), plain.asset(), plain.by(), details), next));
        return next;
    }

    public void set(Asset asset) {
        assets.putFirst(asset.id(), asset);
        announce(new AssetChanged(entry(Fact.ASSET_READY, asset.stream()), asset));
    }

    public void measure(StreamId id, Measurements now) {
        measurements.put(id, now);
    }

    public void measureNothing(StreamId id) {
        measurements.remove(id);
    }

    /** An encoder was turned away with a key that nobody has. */
    public void refuse(Encoder encoder) {
        var details = Map.of(
                "reason",
                "unknown_key",
                "mismatch",
                "none",
                "address",
                encoder.address(),
                "encoder",
                encoder.product());
        announce(new EncoderRefused(
                new LogEntry(
                        log.size() + 1L,
                        clock.instant(),
                        Fact.ENCODER_REFUSED,
                        Optional.empty(),
                        Optional.empty(),
                        "engine",
                        details),
                new EncoderRefusal(
                        clock.instant(),
                        EncoderRefusal.Reason.UNKNOWN_KEY,
                        EncoderRefusal.Mismatch.NONE,
                        encoder,
                        Optional.empty(),
                        Optional.empty())));
    }

    /** An encoder was turned away from the stream. */
    public void refuse(StreamId id, EncoderRefusal refusal) {
        streams.computeIfPresent(id, (_, s) -> s.with(s.history().refused(refusal)));
        var plain = entry(Fact.ENCODER_REFUSED, id);
        var details = new LinkedHashMap<String, String>();
        details.put("reason", refusal.reason().name().toLowerCase(Locale.ROOT));
        details.put("mismatch", refusal.mismatch().name().toLowerCase(Locale.ROOT));
        details.put("address", refusal.encoder().address());
        details.put("encoder", refusal.encoder().product());
        refusal.since().ifPresent(since -> details.put("since", since.toString()));
        announce(new EncoderRefused(
                new LogEntry(plain.id(), plain.at(), plain.fact(), plain.stream(), plain.asset(), plain.by(), details),
                refusal));
    }

    /** Something about the stream is in the log, and nothing else is changed. */
    public void tell(Fact fact, StreamId id, String by, Map<String, String> details) {
        var plain = entry(fact, id);
        announce(new StreamChanged(
                new LogEntry(plain.id(), plain.at(), fact, plain.stream(), plain.asset(), by, details),
                streams.get(id)));
    }

    public int watchers() {
        return watchers.size();
    }

    @Override
    public InMemorySimulcasts simulcasts() {
        return simulcasts;
    }

    @Override
    public List<LiveStream> all() {
        return List.copyOf(streams.values());
    }

    @Override
    public Optional<LiveStream> find(StreamId id) {
        return Optional.ofNullable(streams.get(id));
    }

    @Override
    public LiveStream create(StreamSettings settings, KeyCard.Keeping keeping) throws RefusedException {
        command("create " + settings.title().orElse("untitled"));
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        var made = new LiveStream(
                StreamId.fresh(),
                clock.instant(),
                settings,
                KeyCard.of(key, keeping, clock.instant(), "desk"),
                new LiveStream.Axes(Gate.ENABLED, Signal.NONE, RecordingState.OFF),
                Optional.empty(),
                new LiveStream.History(clock.instant(), List.of(), Optional.empty()));
        streams.put(made.id(), made);
        announce(new StreamChanged(entry(Fact.CREATED, made.id()), made));
        return made.with(made.key().handedOut(key));
    }

    @Override
    public LiveStream createDisabled(StreamSettings settings, Optional<StreamKey> wanted) throws RefusedException {
        command("createDisabled " + settings.title().orElse("untitled"));
        var taken = wanted.filter(key ->
                streams.values().stream().noneMatch(s -> s.key().readable().equals(Optional.of(key))));
        var made = new LiveStream(
                StreamId.fresh(),
                clock.instant(),
                settings,
                KeyCard.of(
                        taken.orElseGet(() -> StreamKey.fresh(StreamKey.Space.SHOW)),
                        KeyCard.Keeping.READABLE,
                        clock.instant(),
                        "desk"),
                new LiveStream.Axes(Gate.DISABLED, Signal.NONE, RecordingState.OFF),
                Optional.empty(),
                new LiveStream.History(clock.instant(), List.of(), Optional.empty()));
        streams.put(made.id(), made);
        announce(new StreamChanged(entry(Fact.CREATED, made.id()), made));
        return made;
    }

    @Override
    public LiveStream update(StreamId id, StreamSettings settings) throws RefusedException {
        command("update " + name(id));
        return set(id, Fact.UPDATED, s -> s.with(settings));
    }

    @Override
    public void delete(StreamId id) throws RefusedException {
        command("delete " + name(id));
        streams.remove(id);
        announce(new StreamDeleted(entry(Fact.DELETED, id), id));
    }

    @Override
    public void enable(StreamId id) throws RefusedException {
        command("enable " + name(id));
        gate(id, Fact.ENABLED, Gate.ENABLED);
    }

    @Override
    public void disable(StreamId id) throws RefusedException {
        command("disable " + name(id));
        gate(id, Fact.DISABLED, Gate.DISABLED);
        set(id, Fact.IDLE, s -> s.withoutBroadcast().with(off(s)));
    }

    @Override
    public void complete(StreamId id) throws RefusedException {
        command("complete " + name(id));
        set(id, Fact.IDLE, this::inGrace);
    }

    @Override
    public void finish(StreamId id) throws RefusedException {
        command("finish " + name(id));
        gate(id, Fact.FINISHED, Gate.DISABLED);
        set(id, Fact.IDLE, this::inGrace);
    }

    @Override
    public void nextTalk(StreamId id) throws RefusedException {
        command("nextTalk " + name(id));
        set(
                id,
                Fact.NEXT_TALK,
                s -> s.broadcast()
                        .map(b -> s.with(b.awaiting(Broadcast.Piece.fresh(
                                        s.settings().newAssets().isRecorded()))
                                .movedOn(clock.instant())))
                        .orElse(s));
    }

    @Override
    public LiveStream extendWindow(StreamId id, Duration by) throws RefusedException {
        command("extendWindow " + name(id) + " " + by.toSeconds());
        return set(
                id,
                Fact.WINDOW_EXTENDED,
                s -> s.broadcast()
                        .flatMap(b -> b.window()
                                .map(w -> s.with(b.with(new Broadcast.Reconnecting(
                                        w.since(),
                                        w.endsAt().plus(by),
                                        w.extended().plus(by))))))
                        .orElse(s));
    }

    @Override
    public LiveStream resetKey(StreamId id, ResetForm form) throws RefusedException {
        command("resetKey " + name(id) + " " + form);
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        var old = streams.get(id);
        var card = KeyCard.of(key, old.key().keeping(), clock.instant(), "desk");
        boolean letsFinish = form == ResetForm.LET_FINISH && old.isLive();
        var next = old.with(letsFinish ? card.lettingFinish(old.key().fingerprint()) : card);
        streams.put(id, next);
        var plain = entry(Fact.UPDATED, id);
        var details = Map.of("form", form.name().toLowerCase(Locale.ROOT));
        announce(new StreamChanged(
                new LogEntry(plain.id(), plain.at(), plain.fact(), plain.stream(), plain.asset(), plain.by(), details),
                next));
        return next.with(next.key().handedOut(key));
    }

    @Override
    public void noteKeyUse(StreamId id, KeyUse use) throws RefusedException {
        command("noteKeyUse " + name(id) + " " + use);
        set(
                id,
                use == KeyUse.COPIED ? Fact.KEY_COPIED : Fact.KEY_SHOWN,
                s -> s.with(s.key().with(s.key().uses().plus(use))));
    }

    @Override
    public void noteHandOff(StreamId id, HandOff.Way way, String to) throws RefusedException {
        command("noteHandOff " + name(id) + " " + way + " " + to);
        var handOff = new HandOff(clock.instant(), way, to);
        var details = Map.of("way", way.name().toLowerCase(Locale.ROOT), "address", to);
        change(
                id,
                Fact.KEY_HANDED_OFF,
                details,
                s -> s.with(s.key().with(s.key().uses().plus(handOff))));
    }

    @Override
    public void note(Fact fact, Map<String, String> details) {
        note(Optional.empty(), fact, details);
    }

    @Override
    public void noteOn(StreamId id, Fact fact, Map<String, String> details) {
        note(Optional.of(id), fact, details);
    }

    private void note(Optional<StreamId> stream, Fact fact, Map<String, String> details) {
        announce(new StreamEvent.Noted(new LogEntry(
                log.size() + 1L,
                clock.instant(),
                fact,
                stream,
                Optional.empty(),
                Actor.current().name(),
                details)));
    }

    @Override
    public void nameAsset(AssetId id, String title) throws RefusedException {
        command("nameAsset " + title);
        Optional.ofNullable(assets.get(id)).ifPresent(asset -> set(asset.titled(title)));
    }

    @Override
    public Asset describeAsset(AssetId id, Asset.Origin origin) throws RefusedException {
        throw new UnsupportedOperationException("the desk gives titles only");
    }

    @Override
    public void deleteAsset(AssetId id) throws RefusedException {
        throw new UnsupportedOperationException("the desk has a trash");
    }

    @Override
    public List<Asset> assets() {
        return List.copyOf(assets.values());
    }

    @Override
    public Optional<Asset> asset(AssetId id) {
        return Optional.ofNullable(assets.get(id));
    }

    @Override
    public Optional<Measurements> measurements(StreamId id) {
        return Optional.ofNullable(measurements.get(id));
    }

    /** How often the log was read. */
    public int logReads() {
        return logReads;
    }

    @Override
    public List<LogEntry> log(long after, int limit) {
        logReads++;
        return log.stream().filter(e -> e.id() > after).limit(limit).toList();
    }

    @Override
    public List<LogEntry> recentLog(int limit) {
        logReads++;
        return List.copyOf(log.subList(Math.max(0, log.size() - limit), log.size()));
    }

    @Override
    public Subscription watch(Consumer<StreamEvent> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void command(String words) throws RefusedException {
        commands.add(words);
        if (failure.isPresent()) {
            var broken = failure.get();
            failure = Optional.empty();
            throw broken;
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals.remove());
        }
    }

    private void gate(StreamId id, Fact fact, Gate gate) {
        if (streams.get(id).axes().gate() != gate) {
            set(id, fact, s -> s.with(s.axes().with(gate)).with(s.history().gateMoved(clock.instant())));
        }
    }

    private LiveStream inGrace(LiveStream stream) {
        return stream.running()
                .map(b -> stream.with(b.with(new Broadcast.Grace(clock.instant().plusSeconds(60))))
                        .with(stream.axes().with(RecordingState.FINISHING)))
                .orElse(stream);
    }

    private static LiveStream.Axes off(LiveStream stream) {
        return new LiveStream.Axes(stream.axes().gate(), Signal.NONE, RecordingState.OFF);
    }

    private String name(StreamId id) {
        return find(id).flatMap(s -> s.settings().title()).orElse("untitled");
    }

    private LogEntry entry(Fact fact, StreamId id) {
        Instant now = clock.instant();
        return new LogEntry(log.size() + 1L, now, fact, Optional.of(id), Optional.empty(), "desk", Map.of());
    }

    private void announce(StreamEvent event) {
        log.add(event.entry());
        List.copyOf(watchers).forEach(w -> w.accept(event));
    }
}
