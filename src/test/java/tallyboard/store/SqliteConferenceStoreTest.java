package tallyboard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.agenda.CheckItem;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.stream.StreamId;

class SqliteConferenceStoreTest {
    @TempDir
    Path temp;

    private Database database;
    private SqliteConferenceStore store;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(temp.resolve("tallyboard.db"));
        store = new SqliteConferenceStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void beforeTheFirstSaveThereIsNone() {
        assertEquals(Optional.empty(), store.load());
    }

    @Test
    void anEmptyConferenceComesBackEqual() {
        var empty = new Conference("", ZoneOffset.UTC, List.of());
        store.save(empty);
        assertEquals(Optional.of(empty), store.load());
    }

    @Test
    void tracksAndTheirStreamsKeepTheirOrder() throws Exception {
        var hall =
                new Track(TrackId.fresh(), "Main hall", List.of(StreamId.fresh(), StreamId.fresh(), StreamId.fresh()));
        var room = new Track(TrackId.fresh(), "Room 2", List.of());
        var workshop = new Track(TrackId.fresh(), "Workshop", List.of(StreamId.fresh()));
        var conference = new Conference(
                        "Driftwood Conf 2026", ZoneId.of("Europe/Berlin"), List.of(hall, room, workshop))
                .checking(List.of(new CheckItem("Radio check", true), new CheckItem("Water", false)))
                .with(HealthLimits.CONFERENCE.with(HealthLimit.MEDIA, new HealthLimits.Bounds(4, 9.5, 0)));
        store.save(conference);
        close();
        open();
        assertEquals(Optional.of(conference), store.load());

        var moved = conference
                .moved(workshop.id(), -2)
                .with(hall.id(), t -> t.minus(hall.streams().get(1)));
        store.save(moved);
        assertEquals(Optional.of(moved), store.load());

        var smaller = moved.minus(hall.id()).named("Driftwood");
        store.save(smaller);
        assertEquals(Optional.of(smaller), store.load());
    }
}
