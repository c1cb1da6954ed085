package tallyboard.store.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tallyboard.store.Database;
import tallyboard.store.json.Times;
import tallyboard.stream.access.ApiToken;
import tallyboard.stream.access.ApiTokenStore;
import tallyboard.stream.access.Scope;

/** Tokens in the table {@code api_token}. */
public final class SqliteApiTokenStore implements ApiTokenStore {
    private final Database database;

    public SqliteApiTokenStore(Database database) {
        this.database = database;
    }

    @Override
    public List<ApiToken> load() {
        return database.list(
                "SELECT * FROM api_token ORDER BY created_at, rowid",
                row -> new ApiToken(
                        row.getString("id"),
                        row.getString("name"),
                        Instant.parse(row.getString("created_at")),
                        row.getString("secret_hash"),
                        Arrays.stream(row.getString("scopes").split(","))
                                .map(Scope::valueOf)
                                .collect(Collectors.toSet())));
    }

    @Override
    public void add(ApiToken token) {
        database.change(() -> database.run(
                "INSERT INTO api_token (id, name, created_at, secret_hash, scopes) VALUES (?, ?, ?, ?, ?)",
                token.id(),
                token.name(),
                Times.text(token.createdAt()),
                token.secretHash(),
                token.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(","))));
    }

    @Override
    public void delete(String id) {
        database.change(() -> database.run("DELETE FROM api_token WHERE id = ?", id));
    }
}
