package tallyboard.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tallyboard.stream.Actor;
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
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.asset.Slates;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.event.StreamStore;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Admission;
import tallyboard.stream.publish.Admissions;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.simulcast.Outlets;
import tallyboard.stream.simulcast.Simulcasts;

/**
 * The engine in this process: the door for the desk and the API ({@link LiveStreams}) and for encoders
 * ({@link Admissions}). Owns the one lock; every method that changes something takes it, makes a {@link Step}, lets the
 * rules fill it, and has the {@link Ledger} commit it. Readers take no lock.
 */
public final class EmbeddedEngine implements LiveStreams, Admissions, AutoCloseable {
    private final StreamStore store;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Ledger ledger;
    private final BroadcastLife life;
    private final Commands commands;
    private final KeyCommands keys;
    private final Deadlines deadlines;
    private final Door door;
    private final SimulcastCommands simulcasts;

    /**
     * Takes up what the store holds and finishes what a killed process left; see {@link Restart}.
     *
     * @param slates what a recording shows for the time that an encoder was away, where it is to
     * @param steadyMillis a time that only goes forward, at the pace of real time, whatever is done to the clock
     * @param completeGrace how long an encoder may stay after Complete
     * @param space whose keys are taken: those of the show or those of a rehearsal
     */
    public EmbeddedEngine(
            StreamStore store,
            Recordings recordings,
            Slates slates,
            InstantSource clock,
            LongSupplier steadyMillis,
            Duration completeGrace,
            StreamKey.Space space) {
        this.store = store;
        this.clock = clock;
        this.ledger = new Ledger(store);
        this.life = new BroadcastLife(ledger, recordings, slates, clock, steadyMillis, new Calls(this));
        this.commands = new Commands(life, completeGrace);
        this.keys = new KeyCommands(life, space);
        this.deadlines = new Deadlines(life);
        this.door = new Door(ledger, life, space);
        this.simulcasts = new SimulcastCommands(this);
        changing(() -> new Restart(ledger, life, recordings).run(this::stepFor, clock.instant()));
    }

    /** Lets time pass: windows, graces and stalls are decided here. To be called a few times a second. */
    public void tick() {
        changing(() -> ledger.running().forEach(stream -> {
            var step = stepFor(Optional.of(stream));
            deadlines.pass(step);
            ledger.commit(step);
        }));
    }

    @Override
    public Admission admit(Attempt attempt) {
        lock.lock();
        try {
            return door.admit(attempt, this::stepFor, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public LiveStream create(StreamSettings settings, KeyCard.Keeping keeping) throws RefusedException {
        SettingsRules.check(settings);
        lock.lock();
        try {
            var key = keys.fresh();
            var made = made(settings, KeyCard.of(key, keeping, clock.instant(), by()), Gate.ENABLED);
            ledger.commit(stepFor(Optional.of(made)).tell(Fact.CREATED));
            return made.with(made.key().handedOut(key));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public LiveStream createDisabled(StreamSettings settings, Optional<StreamKey> wanted) throws RefusedException {
        SettingsRules.check(settings);
        lock.lock();
        try {
            var taken = wanted.filter(key ->
                    keys.mayHave(key) && ledger.byKey(KeyFingerprint.of(key)).isEmpty());
            var card = KeyCard.of(taken.orElseGet(keys::fresh), KeyCard.Keeping.READABLE, clock.instant(), by());
            var made = made(settings, card, Gate.DISABLED);
            var step = stepFor(Optional.of(made));
            ledger.commit(taken.isPresent() ? step.tell(Fact.CREATED, "key", "kept") : step.tell(Fact.CREATED));
            return made;
        } finally {
            lock.unlock();
        }
    }

    private LiveStream made(StreamSettings settings, KeyCard card, Gate gate) {
        var now = clock.instant();
        return new LiveStream(
                StreamId.fresh(),
                now,
                settings,
                card,
                new LiveStream.Axes(gate, Signal.NONE, RecordingState.OFF),
                Optional.empty(),
                new LiveStream.History(now, List.of(), Optional.empty()));
    }

    private static String by() {
        return Actor.current().name();
    }

    @Override
    public LiveStream update(StreamId id, StreamSettings settings) throws RefusedException {
        return changed(id, step -> commands.update(step, settings));
    }

    @Override
    public void delete(StreamId id) throws RefusedException {
        changed(id, commands::delete);
    }

    @Override
    public void enable(StreamId id) throws RefusedException {
        changed(id, commands::enable);
    }

    @Override
    public void disable(StreamId id) throws RefusedException {
        changed(id, commands::disable);
    }

    @Override
    public void complete(StreamId id) throws RefusedException {
        changed(id, commands::complete);
    }

    @Override
    public void finish(StreamId id) throws RefusedException {
        changed(id, commands::finish);
    }

    @Override
    public void nextTalk(StreamId id) throws RefusedException {
        changed(id, commands::nextTalk);
    }

    @Override
    public LiveStream extendWindow(StreamId id, Duration by) throws RefusedException {
        return changed(id, step -> commands.extendWindow(step, by));
    }

    @Override
    public LiveStream resetKey(StreamId id, ResetForm form) throws RefusedException {
        var fresh = keys.fresh();
        var stream = changed(id, step -> keys.reset(step, fresh, form));
        return stream.with(stream.key().handedOut(fresh));
    }

    @Override
    public void noteKeyUse(StreamId id, KeyUse use) throws RefusedException {
        changed(id, step -> keys.noteUse(step, use));
    }

    @Override
    public void noteHandOff(StreamId id, HandOff.Way way, String to) throws RefusedException {
        changed(id, step -> keys.noteHandOff(step, way, to));
    }

    @Override
    public void note(Fact fact, Map<String, String> details) {
        changing(() -> ledger.commit(stepFor(Optional.empty()).note(fact, details)));
    }

    @Override
    public void noteOn(StreamId id, Fact fact, Map<String, String> details) {
        changing(() -> ledger.commit(stepFor(ledger.find(id)).noteHere(fact, details)));
    }

    @Override
    public List<LiveStream> all() {
        return ledger.all();
    }

    @Override
    public Optional<LiveStream> find(StreamId id) {
        return ledger.find(id);
    }

    @Override
    public void nameAsset(AssetId id, String title) throws RefusedException {
        lock.lock();
        try {
            SettingsRules.checkTitle(title);
            described(existing(id), existing(id).titled(title));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Asset describeAsset(AssetId id, Asset.Origin origin) throws RefusedException {
        lock.lock();
        try {
            SettingsRules.checkTitle(origin.title().orElse(""));
            return described(existing(id), existing(id).with(origin));
        } finally {
            lock.unlock();
        }
    }

    private Asset described(Asset before, Asset after) {
        if (!after.equals(before)) {
            ledger.commit(stepFor(ledger.find(after.stream())).tell(Fact.ASSET_UPDATED, after));
        }
        return after;
    }

    @Override
    public void deleteAsset(AssetId id) throws RefusedException {
        lock.lock();
        try {
            var asset = existing(id);
            if (asset.isLive()) {
                throw new RefusedException(new Refusal.StillLive(asset.stream()));
            }
            ledger.commit(stepFor(ledger.find(asset.stream())).delete(asset));
        } finally {
            lock.unlock();
        }
    }

    private Asset existing(AssetId id) throws RefusedException {
        return ledger.asset(id).orElseThrow(() -> new RefusedException(new Refusal.NoSuchAsset(id)));
    }

    @Override
    public Simulcasts simulcasts() {
        return simulcasts;
    }

    /** Every broadcast that begins from now on is carried to the targets of its stream; called before any encoder is let in. */
    public void passOnBy(Outlets carrier) {
        life.passOnTo(id -> carrier.open(id, ledger.targets(id), simulcasts));
    }

    @Override
    public List<Asset> assets() {
        return ledger.assets();
    }

    @Override
    public Optional<Asset> asset(AssetId id) {
        return ledger.asset(id);
    }

    @Override
    public Optional<Measurements> measurements(StreamId id) {
        var stream = ledger.find(id).flatMap(LiveStream::broadcast);
        return life.onAir(id)
                .flatMap(air -> air.feeder()
                        .flatMap(feeder -> stream.map(broadcast -> {
                            var connection = new Measurements.Connection(
                                    broadcast.encoder(), feeder.since(), broadcast.reconnects());
                            var recorded = broadcast.recordedAsset().map(_ -> air.recorded());
                            return feeder.meter().read(connection, clock.instant(), recorded.orElse(Duration.ZERO));
                        })));
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
        return ledger.watch(watcher);
    }

    /** Cuts every encoder and seals every recording; broadcasts wait in their window for the next start. */
    @Override
    public void close() {
        changing(() -> ledger.all().forEach(stream -> {
            var step = stepFor(Optional.of(stream));
            life.shutDown(step);
            ledger.commit(step);
        }));
    }

    /** A turn that the rules add to a step, or refuse. */
    interface Turn {
        void take(Step step) throws RefusedException;
    }

    LiveStream changed(StreamId id, Turn turn) throws RefusedException {
        lock.lock();
        try {
            var stream = ledger.find(id);
            if (stream.isEmpty()) {
                throw new RefusedException(new Refusal.NoSuchStream(id));
            }
            var step = stepFor(stream);
            turn.take(step);
            ledger.commit(step);
            return step.stream();
        } finally {
            lock.unlock();
        }
    }

    /** Runs the work under the engine's lock. */
    void changing(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    Step stepFor(Optional<LiveStream> stream) {
        Instant now = clock.instant();
        return new Step(stream, now, ledger.lastEntry());
    }

    Ledger ledger() {
        return ledger;
    }

    BroadcastLife life() {
        return life;
    }
}
