package tallyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tallyboard.store.Samples.MORNING;
import static tallyboard.store.Samples.OBS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.Grace;
import tallyboard.stream.Broadcast.OnAir;
import tallyboard.stream.Broadcast.Reconnecting;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStream.Axes;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.Asset.Errored;
import tallyboard.stream.asset.Asset.Preparing;
import tallyboard.stream.asset.Asset.Problem;
import tallyboard.stream.asset.Asset.Ready;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamStore.Change;
import tallyboard.stream.event.StreamStore.Revoked;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.EncoderRefusal;

class SqliteStreamStoreTest {
    private static final byte[] DATA_KEY = new byte[KeyCipher.DATA_KEY_BYTES];

    @TempDir
    Path temp;

    private Database database;
    private SqliteStreamStore store;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(temp.resolve("tallyboard.db"));
        store = new SqliteStreamStore(database, new KeyCipher(DATA_KEY));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void restart() throws Exception {
        close();
        open();
    }

    @Test
    void anEmptyDatabaseRemembersNothing() {
        var memory = store.load();
        assertEquals(List.of(), memory.streams());
        assertEquals(List.of(), memory.assets());
        assertEquals(Map.of(), memory.revoked());
        assertEquals(0, memory.lastEntry());
    }

    @Test
    void aStreamWithEveryFieldFilledComesBackEqual() throws Exception {
        var full = Samples.full();
        store.save(Samples.of(full));
        restart();
        assertEquals(List.of(full), store.load().streams());
    }

    @Test
    void aStreamWithEveryFieldEmptyComesBackEqual() throws Exception {
        var idle = Samples.idle("Room 2");
        store.save(Samples.of(idle));
        restart();
        assertEquals(List.of(idle), store.load().streams());
    }

    @Test
    void everyValueOfTheThreeAxesComesBack() {
        for (var gate : Gate.values()) {
            for (var signal : Signal.values()) {
                for (var recording : RecordingState.values()) {
                    survives(Samples.idle("Workshop").with(new Axes(gate, signal, recording)));
                }
            }
        }
    }

    @Test
    void everyPhaseOfABroadcastComesBack() {
        var phases = List.of(
                new OnAir(),
                new Reconnecting(MORNING, MORNING.plusSeconds(180), Duration.ofSeconds(120)),
                new Grace(MORNING.plusSeconds(60)));
        for (var phase : phases) {
            survives(Samples.full()
                    .with(new Broadcast(
                            new Broadcast.Piece(AssetId.fresh(), true),
                            MORNING,
                            Optional.empty(),
                            OBS,
                            0,
                            Optional.empty(),
                            phase)));
        }
    }

    @Test
    void everyReasonOfARefusalComesBack() {
        for (var reason : EncoderRefusal.Reason.values()) {
            for (var mismatch : EncoderRefusal.Mismatch.values()) {
                var stream = Samples.idle("Main hall");
                survives(stream.with(stream.history()
                        .refused(new EncoderRefusal(
                                MORNING, reason, mismatch, OBS, Optional.empty(), Optional.empty()))));
            }
        }
    }

    private void survives(LiveStream stream) {
        store.save(Samples.of(stream));
        assertEquals(stream, saved(stream.id()));
    }

    private LiveStream saved(StreamId id) {
        return store.load().streams().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aKeyHandedOutOnceIsNotKept() throws Exception {
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        var stream = Samples.idle("Room 2").with(KeyCard.of(key, Keeping.HANDED_OUT_ONCE, MORNING, "api"));
        store.save(Samples.of(stream));
        restart();
        assertEquals(List.of(stream), store.load().streams());
    }

    @Test
    void aResetToAKeyHandedOutOnceForgetsTheReadableOne() {
        var stream = Samples.idle("Room 2");
        store.save(Samples.of(stream));
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        survives(stream.with(KeyCard.of(key, Keeping.HANDED_OUT_ONCE, MORNING, "api")));
    }

    @Test
    void streamsComeOldestFirstAndKeepTheirPlaceWhenTheyChange() {
        var first = Samples.idle("Main hall");
        var twin = Samples.idle("Room 2");
        var older = older(Samples.idle("Workshop"));
        store.save(Samples.of(first));
        store.save(Samples.of(twin));
        store.save(Samples.of(older));
        store.save(Samples.of(first.with(first.settings().withTitle("Grand hall"))));
        assertEquals(
                List.of(older.id(), first.id(), twin.id()),
                store.load().streams().stream().map(LiveStream::id).toList());
    }

    private static LiveStream older(LiveStream stream) {
        return new LiveStream(
                stream.id(),
                MORNING.minusNanos(1),
                stream.settings(),
                stream.key(),
                stream.axes(),
                stream.broadcast(),
                stream.history());
    }

    @Test
    void assetsComeNewestFirstInEveryState() throws Exception {
        var old = Samples.asset(MORNING, new Preparing());
        var live = Samples.asset(MORNING.plusSeconds(1), new Ready(true, false));
        var ended = Samples.asset(MORNING.plusSeconds(2), new Ready(false, false));
        var sealed = Samples.asset(MORNING.plusSeconds(3), new Ready(false, true));
        var empty = Samples.asset(MORNING.plusSeconds(4), new Errored(Problem.NO_MEDIA));
        var lost = Samples.asset(MORNING.plusSeconds(5), new Errored(Problem.NOT_WRITTEN));
        store.save(Samples.of(sealed, old, lost, live, empty, ended));
        restart();
        assertEquals(
                List.of(lost, empty, sealed, ended, live, old), store.load().assets());
    }

    @Test
    void anAssetWithEveryFieldFilledComesBackEqualAndChanges() throws Exception {
        var media = new RecordedMedia(
                Duration.ofMillis(1_872_123),
                2,
                5L << 32,
                List.of(
                        new RecordedMedia.Track(RecordedMedia.Track.Kind.VIDEO, "avc1.64001f", 1280, 720, 29.97, 0),
                        new RecordedMedia.Track(RecordedMedia.Track.Kind.AUDIO, "mp4a.40.2", 0, 0, 0, 2)),
                List.of(
                        new RecordedMedia.Gap(Duration.ofSeconds(12), Duration.ofMillis(34_500)),
                        new RecordedMedia.Gap(
                                Duration.ofSeconds(20), Duration.ofSeconds(7), RecordedMedia.Gap.Fill.KEPT)));
        var full = new Asset(
                AssetId.fresh(),
                StreamId.fresh(),
                MORNING,
                new Asset.Origin(
                        List.of(PlaybackId.fresh(PlaybackId.Policy.SIGNED)),
                        Optional.of("theirs"),
                        Optional.of("Keynote"),
                        new Carried(Map.of("creator_id", "\"them\""))),
                new Ready(true, false),
                media,
                List.of(new Asset.Session(MORNING, Duration.ofMinutes(3))));
        store.save(Samples.of(full));
        restart();
        assertEquals(List.of(full), store.load().assets());

        var sealed = full.with(new Ready(false, true)).with(media.withGaps(List.of()));
        store.save(Samples.of(sealed));
        assertEquals(List.of(sealed), store.load().assets());
    }

    @Test
    void aDeletedStreamIsGoneAndItsAssetsLogAndVoidKeyStay() throws Exception {
        var stream = Samples.idle("Room 2");
        var asset = Samples.asset(MORNING, new Ready(false, true));
        var gone = Map.of(stream.key().fingerprint(), new Revoked(stream.id(), MORNING.plusNanos(7)));
        store.save(Samples.of(stream));
        store.save(new Change(
                Optional.empty(),
                Optional.of(stream.id()),
                List.of(asset),
                gone,
                List.of(Samples.entry(1, Fact.DELETED))));
        restart();
        var memory = store.load();
        assertEquals(List.of(), memory.streams());
        assertEquals(List.of(asset), memory.assets());
        assertEquals(gone, memory.revoked());
        assertEquals(1, memory.lastEntry());
    }

    @Test
    void aDeletedAssetIsGone() throws Exception {
        var kept = Samples.asset(MORNING, new Ready(false, true));
        var gone = Samples.asset(MORNING, new Ready(false, true));
        store.save(Samples.of(kept, gone));
        store.save(new Change(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(gone.id()),
                Map.of(),
                Optional.empty(),
                List.of()));
        restart();
        assertEquals(List.of(kept), store.load().assets());
    }

    @Test
    void everyFactComesBackWithItsDetails() throws Exception {
        var entries = Arrays.stream(Fact.values())
                .map(fact -> new LogEntry(
                        fact.ordinal() + 1L,
                        MORNING.plusNanos(fact.ordinal()),
                        fact,
                        Optional.of(StreamId.fresh()),
                        Optional.of(AssetId.fresh()),
                        "api",
                        Map.of("address", "10.0.4.21", "encoder", "OBS \"31\" 🎥", "reason", "")))
                .toArray(LogEntry[]::new);
        store.save(Samples.of(entries));
        restart();
        assertEquals(List.of(entries), store.logAfter(0, 1000));
    }

    @Test
    void theLogIsReadInPiecesAndFromItsEnd() {
        store.save(Samples.of(LongStream.rangeClosed(1, 9)
                .mapToObj(id -> Samples.entry(id, Fact.UPDATED))
                .toArray(LogEntry[]::new)));
        assertEquals(List.of(4L, 5L), ids(store.logAfter(3, 2)));
        assertEquals(List.of(), ids(store.logAfter(9, 2)));
        assertEquals(List.of(7L, 8L, 9L), ids(store.recentLog(3)));
        assertEquals(9, store.load().lastEntry());
    }

    private static List<Long> ids(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::id).toList();
    }

    @Test
    void aChangeThatCannotBeSavedWholeLeavesNothing() {
        var first = Samples.idle("Main hall");
        store.save(Samples.of(first));
        store.save(Samples.of(Samples.entry(1, Fact.CREATED)));
        var renamed = first.with(first.settings().withTitle("Grand hall"));
        var withATakenEntry = new Change(
                Optional.of(renamed), Optional.empty(), List.of(), Map.of(), List.of(Samples.entry(1, Fact.UPDATED)));

        assertThrows(Database.StoreException.class, () -> store.save(withATakenEntry));

        assertEquals(List.of(first), store.load().streams());
        survives(renamed);
    }

    @Test
    void twoStreamsCannotHaveOneKey() {
        var key = StreamKey.fresh(StreamKey.Space.SHOW);
        store.save(Samples.of(Samples.idle("Main hall", key)));
        assertThrows(Database.StoreException.class, () -> store.save(Samples.of(Samples.idle("Room 2", key))));
    }

    @Test
    void aKeyThatIsVoidAgainKeepsTheLaterTime() {
        var fingerprint = KeyFingerprint.of(StreamKey.fresh(StreamKey.Space.SHOW));
        var stream = StreamId.fresh();
        for (var at : List.of(MORNING, MORNING.plusSeconds(9))) {
            store.save(new Change(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Map.of(fingerprint, new Revoked(stream, at)),
                    List.of()));
        }
        assertEquals(
                Map.of(fingerprint, new Revoked(stream, MORNING.plusSeconds(9))),
                store.load().revoked());
    }

    @Test
    void theLogCanBeReadByOneThreadWhileAnotherSaves() throws Exception {
        var started = new CountDownLatch(1);
        var saver = Thread.ofVirtual().start(() -> {
            for (long id = 1; id <= 200; id++) {
                store.save(Samples.of(Samples.entry(id, Fact.UPDATED)));
                started.countDown();
            }
        });
        started.await();
        while (saver.isAlive()) {
            var ids = ids(store.recentLog(5));
            assertEquals(
                    LongStream.rangeClosed(ids.getFirst(), ids.getLast())
                            .boxed()
                            .toList(),
                    ids);
        }
        saver.join();
        assertEquals(200, store.logAfter(0, 1000).size());
    }
}
