package tallyboard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.agenda.encoders.KnownEncoderStore;
import tallyboard.store.json.Times;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;

/** The known encoders in the table {@code known_encoder}. */
public final class SqliteKnownEncoderStore implements KnownEncoderStore {
    private final Database database;

    public SqliteKnownEncoderStore(Database database) {
        this.database = database;
    }

    @Override
    public List<KnownEncoder> load() {
        return database.list("SELECT * FROM known_encoder ORDER BY rowid", SqliteKnownEncoderStore::known);
    }

    @Override
    public void save(KnownEncoder known) {
        var encoder = known.encoder();
        var sent = known.baseline();
        database.change(() -> database.run(
                """
                INSERT OR REPLACE INTO known_encoder (stream, address, name, product, since, by_hand,
                    codec, width, height, frames_per_second, bits_per_second, key_interval)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                known.stream().value(),
                encoder.address(),
                encoder.name(),
                encoder.product(),
                Times.text(known.since()),
                known.isByHand() ? 1 : 0,
                sent.map(Baseline::codec).orElse(null),
                sent.map(Baseline::width).orElse(null),
                sent.map(Baseline::height).orElse(null),
                sent.map(Baseline::framesPerSecond).orElse(null),
                sent.map(Baseline::bitsPerSecond).orElse(null),
                sent.map(Baseline::keyInterval).orElse(null)));
    }

    @Override
    public void forget(StreamId stream) {
        database.change(() -> database.run("DELETE FROM known_encoder WHERE stream = ?", stream.value()));
    }

    private static KnownEncoder known(ResultSet row) throws SQLException {
        return new KnownEncoder(
                new StreamId(row.getString("stream")),
                new Encoder(row.getString("address"), row.getString("name"), row.getString("product")),
                baseline(row),
                Instant.parse(row.getString("since")),
                row.getInt("by_hand") == 1);
    }

    private static Optional<Baseline> baseline(ResultSet row) throws SQLException {
        var codec = row.getString("codec");
        return codec == null
                ? Optional.empty()
                : Optional.of(new Baseline(
                        codec,
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getDouble("frames_per_second"),
                        row.getDouble("bits_per_second"),
                        row.getDouble("key_interval")));
    }
}
