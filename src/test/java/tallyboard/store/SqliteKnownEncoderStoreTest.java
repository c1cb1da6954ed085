package tallyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;

class SqliteKnownEncoderStoreTest {
    private static final Instant CHECK = Instant.parse("2026-11-24T07:53:00.123456789Z");

    @TempDir
    Path temp;

    private final KnownEncoder hall = new KnownEncoder(
            StreamId.fresh(),
            new Encoder("10.0.4.21", "FMLE/3.0 (compatible; FMSc/1.0)", "OBS 31.0.1"),
            Optional.of(new Baseline("H.264", 1920, 1080, 29.97, 4_600_000.5, 2)),
            CHECK,
            false);
    private final KnownEncoder room = new KnownEncoder(
            StreamId.fresh(), new Encoder("fd00::33", "vMix"), Optional.empty(), CHECK.plusSeconds(60), true);

    @Test
    void whatWasSavedComesBackEqual() throws Exception {
        store(store -> {
            store.save(hall);
            store.save(room);
        });
        store(store -> assertEquals(List.of(hall, room), store.load()));
    }

    @Test
    void aStreamHasOneKnownEncoder() throws Exception {
        var other = new KnownEncoder(hall.stream(), room.encoder(), Optional.empty(), CHECK, true);
        store(store -> {
            store.save(hall);
            store.save(other);
            assertEquals(List.of(other), store.load());
        });
    }

    @Test
    void whatIsForgottenIsGone() throws Exception {
        store(store -> {
            store.save(hall);
            store.save(room);
            store.forget(hall.stream());
        });
        store(store -> assertEquals(List.of(room), store.load()));
    }

    private interface Story {
        void on(SqliteKnownEncoderStore store);
    }

    private void store(Story story) throws Exception {
        try (var database = Database.open(temp.resolve("tallyboard.db"))) {
            story.on(new SqliteKnownEncoderStore(database));
        }
    }
}
