package tallyboard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import tallyboard.store.json.AssetJson;
import tallyboard.store.json.Times;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.Asset.Errored;
import tallyboard.stream.asset.Asset.Preparing;
import tallyboard.stream.asset.Asset.Problem;
import tallyboard.stream.asset.Asset.Ready;
import tallyboard.stream.asset.Asset.State;
import tallyboard.stream.asset.AssetId;

/** Assets in the table {@code asset}. */
final class AssetRows {
    private static final String SAVE = """
        INSERT INTO asset (id, stream, created_at, state, is_live, is_sealed, problem, origin, media, sessions)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            state = excluded.state, is_live = excluded.is_live, is_sealed = excluded.is_sealed,
            problem = excluded.problem,
            origin = excluded.origin, media = excluded.media, sessions = excluded.sessions
        """;
    private static final String PREPARING = "PREPARING";
    private static final String READY = "READY";
    private static final String ERRORED = "ERRORED";

    private final Database database;

    AssetRows(Database database) {
        this.database = database;
    }

    void save(Asset asset) throws SQLException {
        var ready = asset.state() instanceof Ready r ? r : new Ready(false, false);
        database.run(
                SAVE,
                asset.id().value(),
                asset.stream().value(),
                Times.text(asset.createdAt()),
                word(asset.state()),
                ready.isLive() ? 1 : 0,
                ready.isSealed() ? 1 : 0,
                asset.state() instanceof Errored(var problem) ? problem.name() : null,
                AssetJson.text(asset.origin()),
                AssetJson.text(asset.media()),
                AssetJson.text(asset.sessions()));
    }

    void delete(AssetId id) throws SQLException {
        database.run("DELETE FROM asset WHERE id = ?", id.value());
    }

    /** Every asset, newest first. */
    List<Asset> all() {
        return database.list("SELECT * FROM asset ORDER BY created_at DESC, rowid DESC", AssetRows::asset);
    }

    private static Asset asset(ResultSet row) throws SQLException {
        return new Asset(
                new AssetId(row.getString("id")),
                new StreamId(row.getString("stream")),
                Instant.parse(row.getString("created_at")),
                AssetJson.origin(row.getString("origin")),
                state(row),
                AssetJson.media(row.getString("media")),
                AssetJson.sessions(row.getString("sessions")));
    }

    private static String word(State state) {
        return switch (state) {
            case Preparing _ -> PREPARING;
            case Ready _ -> READY;
            case Errored _ -> ERRORED;
        };
    }

    private static State state(ResultSet row) throws SQLException {
        var word = row.getString("state");
        return switch (word) {
            case PREPARING -> new Preparing();
            case READY -> new Ready(row.getBoolean("is_live"), row.getBoolean("is_sealed"));
            case ERRORED -> new Errored(Problem.valueOf(row.getString("problem")));
            default -> throw new IllegalArgumentException("no state is called " + word);
        };
    }
}
