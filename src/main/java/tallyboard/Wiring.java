package tallyboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tallyboard.api.ApiServer;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.KeepAwake;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.desk.encoders.KnownEncoders;
import tallyboard.desk.event.Events;
import tallyboard.desk.gates.Gates;
import tallyboard.desk.handover.Trash;
import tallyboard.desk.takes.Takes;
import tallyboard.desk.takes.Workers;
import tallyboard.engine.EmbeddedEngine;
import tallyboard.playback.Playback;
import tallyboard.playback.live.LiveChannels;
import tallyboard.playback.slate.SlateFolder;
import tallyboard.rehearsal.Pace;
import tallyboard.rehearsal.Rehearsal;
import tallyboard.rehearsal.SampleAgenda;
import tallyboard.rehearsal.SampleEvent;
import tallyboard.relay.Relay;
import tallyboard.settings.Choices;
import tallyboard.settings.DataFolder;
import tallyboard.settings.HostPort;
import tallyboard.settings.Settings.Looks;
import tallyboard.settings.SettingsFile;
import tallyboard.settings.UnusableFolderException;
import tallyboard.settings.atrest.DataKey;
import tallyboard.settings.atrest.LockedKeyException;
import tallyboard.settings.atrest.SystemKeyStore;
import tallyboard.settings.tls.Certificates;
import tallyboard.store.Database;
import tallyboard.store.KeyCipher;
import tallyboard.store.SqliteAgendaStore;
import tallyboard.store.SqliteConferenceStore;
import tallyboard.store.SqliteKnownEncoderStore;
import tallyboard.store.SqliteLedgerStore;
import tallyboard.store.SqlitePlanStore;
import tallyboard.store.SqliteStreamStore;
import tallyboard.store.UnusableDatabaseException;
import tallyboard.store.event.EventFile;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.key.StreamKey;

/**
 * Makes everything that lives as long as the program and joins it; the show and a rehearsal differ only in what they are
 * given. {@link #close} ends it all in the reverse order of its making.
 */
final class Wiring implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Wiring.class.getName());
    /** The environment variable that unlocks the keys. */
    static final String PASSPHRASE = "TALLYBOARD_PASSPHRASE";

    private static final long VERSION_TICK_MILLIS = 60_000;
    private static final long TICK_MILLIS = 100;
    /** Less than a fragment of a third of a second, so that none is late. */
    private static final long SLATE_TICK_MILLIS = 100;

    private static final long GATE_TICK_MILLIS = 1000;
    private static final long ENCODER_TICK_MILLIS = 1000;
    private static final long AWAKE_TICK_MILLIS = 2000;

    /**
     * What is asked for.
     *
     * @param rtmp where encoders publish; without it the settings say whether that is this computer or its network
     * @param rtmps where those publish that encrypt; without it the settings say whether there is such a way
     * @param completeGrace how long an encoder may stay connected after Complete
     * @param space whether this is the show or a rehearsal
     * @param keyStore looks for the key store of the system, in which a new installation keeps its data key
     */
    record Plan(
            Path data,
            Optional<HostPort> rtmp,
            Optional<HostPort> rtmps,
            HostPort http,
            Duration completeGrace,
            StreamKey.Space space,
            Supplier<Optional<SystemKeyStore>> keyStore) {
        /** With everything in its own folder. */
        Plan(Path data, Optional<HostPort> rtmp, HostPort http, Duration completeGrace, StreamKey.Space space) {
            this(data, rtmp, Optional.empty(), http, completeGrace, space, Optional::empty);
        }

        boolean isRehearsal() {
            return space == StreamKey.Space.REHEARSAL;
        }
    }

    /** The program cannot start; the message is one sentence for the user. */
    static final class CannotStartException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Looks> locked;

        CannotStartException(String sentence, Throwable cause) {
            this(sentence, cause, Optional.empty());
        }

        private CannotStartException(String sentence, Throwable cause, Optional<Looks> locked) {
            super(sentence, cause);
            this.locked = locked;
        }

        /** When only the passphrase of the keys is missing or another: how the desk that asks for it is to look. */
        Optional<Looks> locked() {
            return locked;
        }
    }

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final InstantSource clock = InstantSource.system();
    private final Plan plan;
    private final DataFolder folder;
    private final Choices choices;
    private final DataKey dataKey;
    private final WiredRecordingFolder recordingFolder;
    private final SlateFolder slates;
    private final Recordings recordings;
    private final LiveStreams streams;
    private final ConferenceDesk desk;
    private final KeepAwake awake;
    private final Certificates certificates;
    private final EncoderDoors doors;
    private final WiredApi apiDoor;
    private final ApiServer api;

    private Wiring(Plan plan, Map<String, String> environment, Optional<char[]> passphrase)
            throws CannotStartException {
        this.plan = plan;
        try {
            folder = begun(DataFolder.open(plan.data()));
            begun(LogSetup.writeInto(folder.path().resolve("logs")));
            choices = begun(Choices.of(new SettingsFile(folder)));
            var database = begun(Database.open(folder.resolve("tallyboard.db")));
            dataKey = dataKey(folder, choices, plan, passphrase);
            var cipher = new KeyCipher(dataKey.bytes());
            slates = new SlateFolder(folder.resolve("slates"));
            var channels = begun(new LiveChannels(clock, slates));
            recordingFolder = WiredRecordingFolder.open(folder.resolve("recordings"), choices, channels);
            var files = begun(recordingFolder.recordings());
            recordings = files;
            var relay = begun(
                    plan.isRehearsal()
                            ? Relay.onThisComputer(Wiring::steadyMillis)
                            : Relay.overTheNetwork(Wiring::steadyMillis));
            var engine = begun(new EmbeddedEngine(
                    new SqliteStreamStore(database, cipher),
                    files,
                    slates,
                    clock,
                    Wiring::steadyMillis,
                    plan.completeGrace(),
                    plan.space()));
            streams = engine;
            engine.passOnBy(relay);
            begun(channels.follow(engine));
            begun(new Journal(engine));
            repeat("engine-tick", engine::tick, TICK_MILLIS);
            repeat("slates", channels::tick, SLATE_TICK_MILLIS);
            desk = desk(database, engine);
            awake = begun(new KeepAwake(engine));
            repeat("awake", awake::tick, AWAKE_TICK_MILLIS);
            certificates = new Certificates(folder, clock);
            doors = begun(new EncoderDoors(plan, choices, certificates, engine, engine));
            apiDoor = begun(new WiredApi(folder, environment, database, cipher, engine, plan.isRehearsal(), clock));
            var viewers = Playback.door(engine, channels, files, apiDoor.signingKeys(), clock);
            api = begun(listen(
                    "the REST API", "--http", plan.http(), at -> apiDoor.open(at, viewers, engine, files, clock)));
            apiDoor.listensAt(api.address());
        } catch (UnusableFolderException | UnusableDatabaseException e) {
            close();
            throw new CannotStartException(String.valueOf(e.getMessage()), e);
        } catch (IOException | UncheckedIOException e) {
            close();
            throw new CannotStartException("The data folder " + plan.data() + " cannot be used: " + e.getMessage(), e);
        } catch (CannotStartException e) {
            close();
            throw e;
        }
    }

    static long steadyMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private ConferenceDesk desk(Database database, LiveStreams engine) {
        var tracks = new Tracks(new SqliteConferenceStore(database), engine, ZoneId.systemDefault());
        var sessions = new Sessions(new SqliteAgendaStore(database));
        var ledger = new SqliteLedgerStore(database);
        var takes = begun(new Takes(ledger, engine, tracks, sessions, recordings, clock, Workers.onThreads()));
        var gates = begun(new Gates(engine, tracks, sessions, takes, new SqlitePlanStore(database), clock));
        repeat("gates", gates::tick, GATE_TICK_MILLIS);
        var events = new Events(tracks, sessions, engine, new EventFile(), folder.resolve("versions"), clock);
        repeat("versions", events::keepHourly, VERSION_TICK_MILLIS);
        var encoders = new KnownEncoders(new SqliteKnownEncoderStore(database), engine, clock);
        repeat("encoders", encoders::tick, ENCODER_TICK_MILLIS);
        var desk = new ConferenceDesk(tracks, sessions, takes, gates, events, encoders);
        new Trash(engine, desk, recordings, clock).purge();
        return desk;
    }

    private static DataKey dataKey(DataFolder folder, Choices choices, Plan plan, Optional<char[]> passphrase)
            throws IOException, CannotStartException {
        try {
            return DataKey.open(folder, plan.keyStore(), passphrase);
        } catch (LockedKeyException e) {
            var locked = e.need() == LockedKeyException.Need.KEY_STORE
                    ? Optional.<Looks>empty()
                    : Optional.of(choices.current().looks());
            throw new CannotStartException(String.valueOf(e.getMessage()), e, locked);
        }
    }

    /** Starts everything but a window; what locks the keys is taken from the environment. */
    static Wiring start(Plan plan, Map<String, String> environment) throws CannotStartException {
        return start(
                plan,
                environment,
                Optional.ofNullable(environment.get(PASSPHRASE)).map(String::toCharArray));
    }

    /** Starts everything but a window, with the passphrase that the user typed. */
    static Wiring start(Plan plan, Map<String, String> environment, Optional<char[]> passphrase)
            throws CannotStartException {
        return new Wiring(plan, environment, passphrase);
    }

    /** The simulated encoders of a rehearsal, in its sample event. */
    Rehearsal rehearse() {
        try {
            SampleEvent.fill(tracks(), streams);
            SampleAgenda.fill(desk.sessions(), tracks(), clock.instant());
        } catch (RefusedException e) {
            throw new IllegalStateException("the sample event is within every limit", e);
        }
        return begun(new Rehearsal(tracks(), streams, doors.address(), Pace.REAL));
    }

    Plan plan() {
        return plan;
    }

    LiveStreams streams() {
        return streams;
    }

    Tracks tracks() {
        return desk.tracks();
    }

    ConferenceDesk desk() {
        return desk;
    }

    KeepAwake awake() {
        return awake;
    }

    Recordings recordings() {
        return recordings;
    }

    WiredRecordingFolder recordingFolder() {
        return recordingFolder;
    }

    SlateFolder slates() {
        return slates;
    }

    WiredApi apiDoor() {
        return apiDoor;
    }

    InstantSource clock() {
        return clock;
    }

    DataFolder folder() {
        return folder;
    }

    DataKey dataKey() {
        return dataKey;
    }

    InetSocketAddress ingestAddress() {
        return doors.address();
    }

    Choices choices() {
        return choices;
    }

    /** What encoders type as their server. */
    String rtmpAddress() {
        return doors.server();
    }

    /** The ways in for encoders. */
    EncoderDoors doors() {
        return doors;
    }

    Certificates certificates() {
        return certificates;
    }

    String httpAddress() {
        return api.address();
    }

    /** Ends everything, the last started first. What cannot be closed is logged and does not keep the rest open. */
    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            var last = started.pop();
            try {
                last.close();
            } catch (Exception e) {
                LOG.log(System.Logger.Level.ERROR, "Closing " + last.getClass().getSimpleName(), e);
            }
        }
    }

    private <T extends AutoCloseable> T begun(T part) {
        started.push(part);
        return part;
    }

    private void repeat(String name, Runnable work, long millis) {
        var ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        var _ = ticker.scheduleWithFixedDelay(() -> tick(name, work), millis, millis, TimeUnit.MILLISECONDS);
        begun(ticker);
    }

    /** A disk that fails once must not stop the clock for good. */
    private static void tick(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, name + " could not act on the time", e);
        }
    }

    interface Listening<T> {
        T at(InetSocketAddress address) throws IOException;
    }

    static <T> T listen(String whom, String option, HostPort at, Listening<T> listening) throws CannotStartException {
        try {
            var address = at.socketAddress();
            if (address.isUnresolved()) {
                throw new CannotStartException(
                        "There is no host named " + at.host() + "; see " + option + ".", new IOException(at.host()));
            }
            return listening.at(address);
        } catch (IOException e) {
            throw new CannotStartException(
                    "The address %s for %s cannot be used: %s. Close the program that has it, or choose another with %s."
                            .formatted(at, whom, e.getMessage(), option),
                    e);
        }
    }
}
