package tallyboard.store;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import tallyboard.store.json.Times;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.StreamStore.Revoked;
import tallyboard.stream.key.KeyFingerprint;

/** Keys that were valid once, by fingerprint, in the table {@code revoked_key}. */
final class RevokedRows {
    private static final String SAVE = """
            INSERT INTO revoked_key (fingerprint, stream, at) VALUES (?, ?, ?)
            ON CONFLICT (fingerprint) DO UPDATE SET stream = excluded.stream, at = excluded.at
            """;

    private final Database database;

    RevokedRows(Database database) {
        this.database = database;
    }

    void save(KeyFingerprint fingerprint, Revoked revoked) throws SQLException {
        database.run(SAVE, fingerprint.hex(), revoked.stream().value(), Times.text(revoked.at()));
    }

    Map<KeyFingerprint, Revoked> all() {
        return database
                .list(
                        "SELECT fingerprint, stream, at FROM revoked_key",
                        row -> Map.entry(
                                new KeyFingerprint(row.getString("fingerprint")),
                                new Revoked(new StreamId(row.getString("stream")), Instant.parse(row.getString("at")))))
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
