package tallyboard.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.store.json.DetailsJson;
import tallyboard.store.json.Times;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;

/** The event log in the table {@code log}; a fact is stored by the name that scripts know it by. */
final class LogRows {
    private static final Map<String, Fact> FACTS =
            Arrays.stream(Fact.values()).collect(toUnmodifiableMap(Fact::wireName, identity()));

    private final Database database;

    LogRows(Database database) {
        this.database = database;
    }

    void add(LogEntry entry) throws SQLException {
        database.run(
                "INSERT INTO log (id, at, fact, stream, asset, actor, details) VALUES (?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                Times.text(entry.at()),
                entry.fact().wireName(),
                entry.stream().map(StreamId::value).orElse(null),
                entry.asset().map(AssetId::value).orElse(null),
                entry.by(),
                DetailsJson.text(entry.details()));
    }

    long last() {
        return database.list("SELECT coalesce(max(id), 0) FROM log", row -> row.getLong(1))
                .getFirst();
    }

    List<LogEntry> after(long id, int limit) {
        return database.list("SELECT * FROM log WHERE id > ? ORDER BY id LIMIT ?", LogRows::entry, id, limit);
    }

    List<LogEntry> recent(int limit) {
        return database.list("SELECT * FROM log ORDER BY id DESC LIMIT ?", LogRows::entry, limit)
                .reversed();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        var wireName = row.getString("fact");
        return new LogEntry(
                row.getLong("id"),
                Instant.parse(row.getString("at")),
                Optional.ofNullable(FACTS.get(wireName))
                        .orElseThrow(() -> new IllegalArgumentException("no fact is called " + wireName)),
                Optional.ofNullable(row.getString("stream")).map(StreamId::new),
                Optional.ofNullable(row.getString("asset")).map(AssetId::new),
                row.getString("actor"),
                DetailsJson.details(row.getString("details")));
    }
}
