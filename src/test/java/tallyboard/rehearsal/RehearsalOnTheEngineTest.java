package tallyboard.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.desk.Tracks;
import tallyboard.engine.EmbeddedEngine;
import tallyboard.ingest.RtmpIngest;
import tallyboard.rehearsal.EncoderState.Sending;
import tallyboard.store.Database;
import tallyboard.store.KeyCipher;
import tallyboard.store.SqliteConferenceStore;
import tallyboard.store.SqliteStreamStore;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.key.ResetForm;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.EncoderRefusal;
import tallyboard.testing.InMemoryRecordings;
import tallyboard.testing.TestingSlates;

/** Simulated encoders at the real ingest port of a real engine, with a real database behind it. */
class RehearsalOnTheEngineTest {
    @TempDir
    Path temp;

    private final DrivenPace pace = new DrivenPace();
    private final BlockingQueue<StreamEvent> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<EncoderSnapshot>> changes = new LinkedBlockingQueue<>();
    private Database database;
    private EmbeddedEngine engine;
    private RtmpIngest ingest;
    private Rehearsal rehearsal;
    private StreamId mainHall;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(temp.resolve("tallyboard.db"));
        var store = new SqliteStreamStore(database, new KeyCipher(new byte[KeyCipher.DATA_KEY_BYTES]));
        engine = new EmbeddedEngine(
                store,
                new InMemoryRecordings(),
                TestingSlates.GREY,
                InstantSource.system(),
                System::currentTimeMillis,
                Duration.ofSeconds(60),
                StreamKey.Space.REHEARSAL);
        ingest = RtmpIngest.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), engine);
        var tracks = new Tracks(new SqliteConferenceStore(database), engine, ZoneOffset.UTC);
        SampleEvent.fill(tracks, engine);
        rehearsal = new Rehearsal(tracks, engine, ingest.address(), pace);
        mainHall = rehearsal.encoders().getFirst().stream();
        engine.watch(told::add);
        rehearsal.watch(changes::add);
    }

    @AfterEach
    void close() {
        rehearsal.close();
        ingest.close();
        engine.close();
        database.close();
    }

    @Test
    void aRoomGoesLiveAndEndsOnPurpose() throws Exception {
        goLive();
        var encoder = engine.measurements(mainHall).orElseThrow().encoder().encoder();
        assertEquals("Rehearsal encoder of Main hall", encoder.product());

        rehearsal.stop(mainHall);
        assertEquals("intended", until(Fact.DISCONNECTED).entry().details().get("how"));
    }

    @Test
    void anEncoderThatWasCutWithItsOldKeyIsRefusedUntilItIsGivenTheNewOne() throws Exception {
        goLive();
        engine.resetKey(mainHall, ResetForm.CUT);
        until(Fact.DISCONNECTED);
        while (state() instanceof Sending) {
            pace.pass(Duration.ofMillis(100)); // it notices when it sends the next frame
            changes.poll(20, TimeUnit.MILLISECONDS);
        }
        pace.pass(Duration.ofSeconds(2));
        until(Fact.ENCODER_REFUSED);
        assertEquals(
                Optional.of(EncoderRefusal.Reason.REVOKED_KEY),
                engine.find(mainHall).orElseThrow().history().lastRefusal().map(EncoderRefusal::reason));

        rehearsal.stop(mainHall);
        rehearsal.start(mainHall);
        until(Fact.CONNECTED);
    }

    private void goLive() throws InterruptedException {
        rehearsal.start(mainHall);
        while (!(state() instanceof Sending)) {
            assertNotNull(changes.poll(20, TimeUnit.SECONDS));
        }
        pace.pass(Duration.ofSeconds(3));
        until(Fact.ACTIVE);
    }

    private EncoderState state() {
        return rehearsal.encoders().getFirst().state();
    }

    private StreamEvent until(Fact fact) throws InterruptedException {
        while (true) {
            var event = told.poll(20, TimeUnit.SECONDS);
            assertNotNull(event, fact + " was not told");
            if (event.entry().fact() == fact) {
                return event;
            }
        }
    }
}
