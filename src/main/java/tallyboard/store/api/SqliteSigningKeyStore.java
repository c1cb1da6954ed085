package tallyboard.store.api;

import java.time.Instant;
import java.util.List;
import tallyboard.store.Database;
import tallyboard.store.json.Times;
import tallyboard.stream.sign.SigningKey;
import tallyboard.stream.sign.SigningKeyStore;

/** The public halves of the signing keys in the table {@code signing_key}. */
public final class SqliteSigningKeyStore implements SigningKeyStore {
    private final Database database;

    public SqliteSigningKeyStore(Database database) {
        this.database = database;
    }

    @Override
    public List<SigningKey> load() {
        return database.list(
                "SELECT * FROM signing_key ORDER BY created_at, rowid",
                row -> new SigningKey(
                        row.getString("id"), Instant.parse(row.getString("created_at")), row.getString("public_key")));
    }

    @Override
    public void add(SigningKey key) {
        database.change(() -> database.run(
                "INSERT INTO signing_key (id, created_at, public_key) VALUES (?, ?, ?)",
                key.id(),
                Times.text(key.createdAt()),
                key.encoded()));
    }

    @Override
    public void delete(String id) {
        database.change(() -> database.run("DELETE FROM signing_key WHERE id = ?", id));
    }
}
