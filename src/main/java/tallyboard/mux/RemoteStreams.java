package tallyboard.mux;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tallyboard.mux.json.Node;
import tallyboard.mux.json.SettingsWriting;
import tallyboard.mux.json.StreamReading;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.Refusal;
import tallyboard.stream.Refusal.NotOffered.Offer;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.event.StreamStore;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.reach.Reach;
import tallyboard.stream.simulcast.Simulcasts;

/**
 * Live streams at an engine elsewhere. A command is a request and a look at what it changed, on the caller's thread and
 * within a time-out each; readers answer at once with what is known. {@link #tick} polls when it is time to.
 */
public final class RemoteStreams implements LiveStreams, AutoCloseable {
    /** How long an answer is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final Account account;
    private final StreamStore store;
    private final InstantSource clock;
    private final Wire wire;
    private final Known known;
    private final Looks looks;
    private final Contact contact;
    private final Errands errands;
    private Instant sweepDue = Instant.MIN;

    /** Takes up what the last run knew, and asks nothing yet. */
    public RemoteStreams(Account account, StreamStore store, InstantSource clock, Duration patience) {
        this.account = account;
        this.store = store;
        this.clock = clock;
        this.wire = new Wire(account, patience);
        this.known = new Known(store, clock, account.tellsSignals());
        this.looks = new Looks(wire, account.tellsSignals(), known, clock);
        this.contact = new Contact(account.host(), known, clock);
        this.errands = new Errands(account.host(), known, looks, contact);
    }

    public Reach reach() {
        return contact;
    }

    /** Looks for news when it is time to. To be called a few times a second by one thread. */
    public void tick() {
        if (contact.isDue()) {
            poll();
        }
    }

    private void poll() {
        long mark = known.mark();
        long asked = wire.asked();
        var now = clock.instant();
        boolean isSweep = !now.isBefore(sweepDue);
        try {
            var look = looks.all(isSweep);
            known.takePolled(look, mark);
            sweepDue = isSweep ? now.plus(BETWEEN_SWEEPS) : sweepDue;
            contact.answered(wire.asked() - asked);
        } catch (FaultException e) {
            contact.failed(e.fault());
        }
    }

    @Override
    public List<LiveStream> all() {
        return known.all();
    }

    @Override
    public Optional<LiveStream> find(StreamId id) {
        return known.find(id);
    }

    @Override
    public LiveStream create(StreamSettings settings, KeyCard.Keeping keeping) throws RefusedException {
        return created(settings, keeping, false);
    }

    /** An engine elsewhere makes its own keys, so the wanted one is never taken. */
    @Override
    public LiveStream createDisabled(StreamSettings settings, Optional<StreamKey> wanted) throws RefusedException {
        return created(settings, KeyCard.Keeping.READABLE, true);
    }

    private LiveStream created(StreamSettings settings, KeyCard.Keeping keeping, boolean isDisabled)
            throws RefusedException {
        if (!settings.newAssets().isRecorded()) {
            throw lacks(Offer.NOT_RECORDED);
        }
        var json = SettingsWriting.create(settings);
        if (keeping == KeyCard.Keeping.HANDED_OUT_ONCE) {
            offeredByTallyboard(Offer.KEY_HANDED_OUT_ONCE);
            var ours = new JsonObject();
            ours.addProperty("key", keeping.name().toLowerCase(Locale.ROOT));
            json.add("tallyboard", ours);
        }
        var id = new AtomicReference<StreamId>();
        var made = errands.run(
                () -> {
                    var answer = wire.send("POST", Looks.STREAMS, json);
                    id.set(id(answer));
                    if (isDisabled) {
                        wire.put(path(id.get()) + "/disable");
                    }
                    return answer;
                },
                _ -> known.take(looks.one(id.get()), Map.of()));
        return handedOut(existing(id.get()), made);
    }

    private static StreamId id(JsonObject answer) throws FaultException {
        return new Node(answer)
                .part("data")
                .flatMap(StreamReading::id)
                .orElseThrow(() -> new FaultException(FaultException.NoUse.unreadable()));
    }

    @Override
    public LiveStream update(StreamId id, StreamSettings settings) throws RefusedException {
        var old = existing(id).settings();
        var lacking = SettingsWriting.lacking(old, settings);
        if (lacking.isPresent()) {
            throw lacks(lacking.get());
        }
        var json = SettingsWriting.update(old, settings);
        if (!json.isEmpty()) {
            errands.run(id, () -> wire.send("PATCH", path(id), json));
        }
        return existing(id);
    }

    @Override
    public void delete(StreamId id) throws RefusedException {
        errands.run(id, () -> wire.delete(path(id)));
    }

    @Override
    public void enable(StreamId id) throws RefusedException {
        errands.run(id, () -> wire.put(path(id) + "/enable"));
    }

    @Override
    public void disable(StreamId id) throws RefusedException {
        errands.run(id, () -> wire.put(path(id) + "/disable"));
    }

    @Override
    public void complete(StreamId id) throws RefusedException {
        errands.run(id, () -> wire.put(path(id) + "/complete"));
    }

    /** At Mux two steps: complete first, so that the recording ends as it should whatever becomes of the second. */
    @Override
    public void finish(StreamId id) throws RefusedException {
        boolean wasLive = existing(id).isLive();
        errands.run(id, () -> finishThere(id), Map.of(Fact.DISABLED, Map.of("how", "finish")));
        if (wasLive) {
            known.told(id, Fact.FINISHED);
        }
    }

    private JsonObject finishThere(StreamId id) throws FaultException {
        if (account.tellsSignals()) {
            return wire.put(board(id) + "/finish");
        }
        wire.put(path(id) + "/complete");
        return wire.put(path(id) + "/disable");
    }

    @Override
    public void nextTalk(StreamId id) throws RefusedException {
        existing(id);
        offeredByTallyboard(Offer.NEXT_TALK);
        errands.run(id, () -> wire.put(board(id) + "/next-talk"));
    }

    @Override
    public LiveStream extendWindow(StreamId id, Duration by) throws RefusedException {
        existing(id);
        offeredByTallyboard(Offer.EXTEND_WINDOW);
        var json = new JsonObject();
        json.addProperty("seconds", by.toSeconds());
        errands.run(id, () -> wire.send("PUT", board(id) + "/extend-window", json));
        return existing(id);
    }

    @Override
    public LiveStream resetKey(StreamId id, ResetForm form) throws RefusedException {
        existing(id);
        var details = Map.of(Fact.UPDATED, Map.of("form", form.name().toLowerCase(Locale.ROOT)));
        var answer = switch (form) {
            case KEEP_CONNECTED -> errands.run(id, () -> wire.post(path(id) + "/reset-stream-key"), details);
            case CUT -> {
                offeredByTallyboard(Offer.RESET_AND_CUT);
                yield errands.run(id, () -> wire.put(board(id) + "/reset-and-cut"), details);
            }
            case LET_FINISH -> {
                offeredByTallyboard(Offer.RESET_LET_FINISH);
                yield errands.run(id, () -> wire.put(board(id) + "/reset-let-finish"), details);
            }
        };
        return handedOut(existing(id), answer);
    }

    /** The stream with the key that the answer tells, if the token may read it. */
    private static LiveStream handedOut(LiveStream stream, JsonObject answer) {
        return new Node(answer)
                .part("data")
                .flatMap(StreamReading::key)
                .map(key -> stream.with(stream.key().handedOut(key)))
                .orElse(stream);
    }

    /** Who saw a key is about this desk, so it is noted here. */
    @Override
    public void noteKeyUse(StreamId id, KeyUse use) throws RefusedException {
        var fact = use == KeyUse.COPIED ? Fact.KEY_COPIED : Fact.KEY_SHOWN;
        known.used(id, fact, Map.of(), uses -> uses.plus(use));
    }

    @Override
    public void noteHandOff(StreamId id, HandOff.Way way, String to) throws RefusedException {
        var handOff = new HandOff(clock.instant(), way, to);
        var details = Map.of("way", way.name().toLowerCase(Locale.ROOT), "address", to);
        known.used(id, Fact.KEY_HANDED_OFF, details, uses -> uses.plus(handOff));
    }

    @Override
    public void note(Fact fact, Map<String, String> details) {
        known.note(Optional.empty(), fact, details);
    }

    @Override
    public void noteOn(StreamId id, Fact fact, Map<String, String> details) {
        known.note(Optional.of(id), fact, details);
    }

    @Override
    public void nameAsset(AssetId id, String title) throws RefusedException {
        existing(id);
        errands.run(id, () -> wire.send("PATCH", path(id), SettingsWriting.titled(title)));
    }

    @Override
    public Asset describeAsset(AssetId id, Asset.Origin origin) throws RefusedException {
        var old = existing(id).origin();
        if (!old.playbackIds().equals(origin.playbackIds())) {
            throw lacks(Offer.PLAYBACK_IDS);
        }
        if (!old.carried().equals(origin.carried())) {
            throw lacks(Offer.SETTING);
        }
        var json = SettingsWriting.update(old, origin);
        if (!json.isEmpty()) {
            errands.run(id, () -> wire.send("PATCH", path(id), json));
        }
        return existing(id);
    }

    /** The engine deletes its files with it. */
    @Override
    public void deleteAsset(AssetId id) throws RefusedException {
        var asset = existing(id);
        if (asset.isLive()) {
            throw new RefusedException(new Refusal.StillLive(asset.stream()));
        }
        errands.run(id, () -> wire.delete(path(id)));
    }

    @Override
    public Simulcasts simulcasts() {
        return new RemoteSimulcasts(errands, known, wire);
    }

    @Override
    public List<Asset> assets() {
        return known.assets();
    }

    @Override
    public Optional<Asset> asset(AssetId id) {
        return known.asset(id);
    }

    /** As the last look found them; none that may have been overtaken. */
    @Override
    public Optional<Measurements> measurements(StreamId id) {
        return contact.stale().isPresent() ? Optional.empty() : known.measurements(id);
    }

    @Override
    public List<LogEntry> log(long after, int limit) {
        return store.logAfter(after, limit);
    }

    @Override
    public List<LogEntry> recentLog(int limit) {
        return store.recentLog(limit);
    }

    @Override
    public Subscription watch(Consumer<StreamEvent> watcher) {
        return known.watch(watcher);
    }

    /** Ends what waits for an answer. */
    @Override
    public void close() {
        wire.close();
    }

    private LiveStream existing(StreamId id) throws RefusedException {
        return known.find(id).orElseThrow(() -> new RefusedException(new Refusal.NoSuchStream(id)));
    }

    private Asset existing(AssetId id) throws RefusedException {
        return known.asset(id).orElseThrow(() -> new RefusedException(new Refusal.NoSuchAsset(id)));
    }

    private void offeredByTallyboard(Offer what) throws RefusedException {
        if (!account.tellsSignals()) {
            throw lacks(what);
        }
    }

    private static RefusedException lacks(Offer what) {
        return new RefusedException(new Refusal.NotOffered(what));
    }

    private static String path(StreamId id) {
        return Looks.STREAMS + "/" + id;
    }

    private static String path(AssetId id) {
        return Looks.ASSETS + "/" + id;
    }

    private static String board(StreamId id) {
        return Looks.BOARD + "/" + id;
    }
}
