package tallyboard.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.CheckItem;
import tallyboard.agenda.Conference;
import tallyboard.agenda.ConferenceStore;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.store.json.LimitsJson;
import tallyboard.stream.StreamId;

/** The conference and its tracks in SQLite, saved whole: there are a dozen rows. */
public final class SqliteConferenceStore implements ConferenceStore {
    private final Database database;

    public SqliteConferenceStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Conference> load() {
        var tracks = tracks();
        var checklist = database.list(
                "SELECT text, ticked FROM check_item ORDER BY position",
                row -> new CheckItem(row.getString("text"), row.getBoolean("ticked")));
        return database
                .list(
                        "SELECT name, zone, limits FROM conference",
                        row -> new Conference(
                                row.getString("name"),
                                ZoneId.of(row.getString("zone")),
                                tracks,
                                checklist,
                                LimitsJson.limits(row.getString("limits"))))
                .stream()
                .findFirst();
    }

    private List<Track> tracks() {
        var streams = streamsByTrack();
        return database.list("SELECT id, name, room_name, room_guid FROM track ORDER BY position", row -> {
            var id = new TrackId(row.getString("id"));
            return new Track(id, row.getString("name"), streams.getOrDefault(id, List.of()), room(row));
        });
    }

    private static Optional<RoomRef> room(ResultSet row) throws SQLException {
        var guid = Optional.ofNullable(row.getString("room_guid"));
        return Optional.ofNullable(row.getString("room_name")).map(name -> new RoomRef(name, guid));
    }

    private Map<TrackId, List<StreamId>> streamsByTrack() {
        return database
                .list(
                        "SELECT track, stream FROM track_stream ORDER BY track, position",
                        row -> Map.entry(new TrackId(row.getString("track")), new StreamId(row.getString("stream"))))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    @Override
    public void save(Conference conference) {
        database.change(() -> {
            database.run(
                    "INSERT OR REPLACE INTO conference (only, name, zone, limits) VALUES (1, ?, ?, ?)",
                    conference.name(),
                    conference.zone().getId(),
                    LimitsJson.text(conference.limits()));
            database.run("DELETE FROM track"); // and with them, by cascade, what streams they had
            int position = 0;
            for (var track : conference.tracks()) {
                save(track, position++);
            }
            database.run("DELETE FROM check_item");
            int place = 0;
            for (var item : conference.checklist()) {
                database.run(
                        "INSERT INTO check_item (position, text, ticked) VALUES (?, ?, ?)",
                        place++,
                        item.text(),
                        item.isTicked());
            }
        });
    }

    private void save(Track track, int position) throws SQLException {
        database.run(
                "INSERT INTO track (id, position, name, room_name, room_guid) VALUES (?, ?, ?, ?, ?)",
                track.id().value(),
                position,
                track.name(),
                track.room().map(RoomRef::name).orElse(null),
                track.room().flatMap(RoomRef::guid).orElse(null));
        int place = 0;
        for (var stream : track.streams()) {
            database.run(
                    "INSERT INTO track_stream (track, position, stream) VALUES (?, ?, ?)",
                    track.id().value(),
                    place++,
                    stream.value());
        }
    }
}
