package tallyboard.store;

import java.util.List;
import tallyboard.agenda.ledger.LedgerStore;
import tallyboard.agenda.ledger.Take;
import tallyboard.store.json.TakeJson;
import tallyboard.store.json.Times;

/** The recording ledger in the table {@code take}. */
public final class SqliteLedgerStore implements LedgerStore {
    private final Database database;

    public SqliteLedgerStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Take> load() {
        return database.list(
                "SELECT take FROM take ORDER BY begun_at, rowid", row -> TakeJson.take(row.getString("take")));
    }

    @Override
    public void save(Take take) {
        database.change(() ->
                database.run("""
                INSERT INTO take (asset, begun_at, take) VALUES (?, ?, ?)
                ON CONFLICT (asset) DO UPDATE SET take = excluded.take
                """, take.asset().value(), Times.text(take.course().begunAt()), TakeJson.text(take)));
    }
}
