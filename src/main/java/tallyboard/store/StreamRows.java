package tallyboard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallyboard.store.json.BroadcastJson;
import tallyboard.store.json.HistoryJson;
import tallyboard.store.json.KeyCardJson;
import tallyboard.store.json.SettingsJson;
import tallyboard.store.json.Times;
import tallyboard.stream.Gate;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStream.Axes;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyFingerprint;

/** Live streams in the table {@code stream}. */
final class StreamRows {
    private static final System.Logger LOG = System.getLogger(StreamRows.class.getName());

    /**
     * A readable key that could not be opened comes here as none. As long as it is the same key, what is stored stays, so
     * that a data key brought back later opens it again.
     */
    private static final String SAVE = """
            INSERT INTO stream (id, created_at, gate, signal, recording,
                key_fingerprint, sealed_key, key_card, settings, broadcast, history)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                gate = excluded.gate, signal = excluded.signal, recording = excluded.recording,
                sealed_key = coalesce(excluded.sealed_key,
                    CASE WHEN key_fingerprint = excluded.key_fingerprint THEN sealed_key END),
                key_fingerprint = excluded.key_fingerprint,
                key_card = excluded.key_card, settings = excluded.settings,
                broadcast = excluded.broadcast, history = excluded.history
            """;

    private final Database database;
    private final KeyCipher cipher;

    StreamRows(Database database, KeyCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void save(LiveStream stream) throws SQLException {
        var axes = stream.axes();
        var key = stream.key();
        database.run(
                SAVE,
                stream.id().value(),
                Times.text(stream.createdAt()),
                axes.gate().name(),
                axes.signal().name(),
                axes.recording().name(),
                key.fingerprint().hex(),
                key.readable().map(k -> cipher.seal(k, stream.id())).orElse(null),
                KeyCardJson.text(key),
                SettingsJson.text(stream.settings()),
                stream.broadcast().map(BroadcastJson::text).orElse(null),
                HistoryJson.text(stream.history()));
    }

    void delete(StreamId id) throws SQLException {
        database.run("DELETE FROM stream WHERE id = ?", id.value());
    }

    /** Every stream, oldest first. Keys that cannot be opened are told in one line of the log. */
    List<LiveStream> all() {
        var locked = new int[1];
        var streams = database.list("SELECT * FROM stream ORDER BY created_at, rowid", row -> {
            var stream = stream(row);
            if (row.getBytes("sealed_key") != null && stream.key().readable().isEmpty()) {
                locked[0]++;
            }
            return stream;
        });
        if (locked[0] > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} stream keys cannot be read, because their data key is lost; they still let encoders in, and a reset makes readable ones",
                    locked[0]);
        }
        return streams;
    }

    private LiveStream stream(ResultSet row) throws SQLException {
        return new LiveStream(
                new StreamId(row.getString("id")),
                Instant.parse(row.getString("created_at")),
                SettingsJson.settings(row.getString("settings")),
                key(row),
                new Axes(
                        Gate.valueOf(row.getString("gate")),
                        Signal.valueOf(row.getString("signal")),
                        RecordingState.valueOf(row.getString("recording"))),
                Optional.ofNullable(row.getString("broadcast")).map(BroadcastJson::broadcast),
                HistoryJson.history(row.getString("history")));
    }

    private KeyCard key(ResultSet row) throws SQLException {
        var id = new StreamId(row.getString("id"));
        return KeyCardJson.card(
                row.getString("key_card"),
                Optional.ofNullable(row.getBytes("sealed_key")).flatMap(hidden -> cipher.open(hidden, id)),
                new KeyFingerprint(row.getString("key_fingerprint")));
    }
}
