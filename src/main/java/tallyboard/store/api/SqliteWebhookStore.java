package tallyboard.store.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tallyboard.store.Database;
import tallyboard.store.KeyCipher;
import tallyboard.store.json.Times;
import tallyboard.stream.webhook.Delivery;
import tallyboard.stream.webhook.Webhook;
import tallyboard.stream.webhook.WebhookSecret;
import tallyboard.stream.webhook.WebhookStore;

/** Webhooks and their deliveries in the tables {@code webhook} and {@code delivery}; secrets are encrypted. */
public final class SqliteWebhookStore implements WebhookStore {
    private final Database database;
    private final KeyCipher cipher;

    public SqliteWebhookStore(Database database, KeyCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public List<Webhook> webhooks() {
        return database.list("SELECT * FROM webhook ORDER BY created_at, rowid", this::webhook);
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Webhook(
                id,
                Instant.parse(row.getString("created_at")),
                row.getString("address"),
                row.getBoolean("is_enabled"),
                cipher.open(row.getBytes("sealed_secret"), id).map(WebhookSecret::new));
    }

    /** A secret that could not be opened stays as it is stored. */
    @Override
    public void save(Webhook webhook) {
        database.change(() -> database.run(
                """
                INSERT INTO webhook (id, created_at, address, is_enabled, sealed_secret) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET address = excluded.address, is_enabled = excluded.is_enabled
                """,
                webhook.id(),
                Times.text(webhook.createdAt()),
                webhook.address(),
                webhook.isEnabled() ? 1 : 0,
                cipher.seal(webhook.secret().map(WebhookSecret::text).orElse(""), webhook.id())));
    }

    @Override
    public void delete(String webhook) {
        database.change(() -> {
            database.run("DELETE FROM delivery WHERE webhook = ?", webhook);
            database.run("DELETE FROM webhook WHERE id = ?", webhook);
        });
    }

    @Override
    public OptionalLong toldUntil() {
        return database.list("SELECT entry FROM webhook_told", row -> row.getLong(1)).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void add(List<Delivery> fresh, long toldUntil) {
        database.change(() -> {
            database.run("INSERT OR REPLACE INTO webhook_told (only, entry) VALUES (1, ?)", toldUntil);
            for (var delivery : fresh) {
                database.run(
                        """
                        INSERT INTO delivery (webhook, event, type, created_at, body, state, attempts, next, status)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)
                        """,
                        delivery.webhook(),
                        delivery.event().id(),
                        delivery.event().type(),
                        Times.text(delivery.event().createdAt()),
                        delivery.event().body(),
                        delivery.progress().state().name(),
                        delivery.progress().attempts(),
                        Times.text(delivery.progress().next()));
            }
        });
    }

    @Override
    public void save(Delivery delivery) {
        database.change(() -> database.run(
                "UPDATE delivery SET state = ?, attempts = ?, next = ?, status = ? WHERE id = ?",
                delivery.progress().state().name(),
                delivery.progress().attempts(),
                Times.text(delivery.progress().next()),
                delivery.progress().status().isPresent()
                        ? delivery.progress().status().getAsInt()
                        : null,
                delivery.id()));
    }

    @Override
    public List<Delivery> waiting(String webhook) {
        return database.list(
                "SELECT * FROM delivery WHERE webhook = ? AND state = 'WAITING' ORDER BY id",
                SqliteWebhookStore::delivery,
                webhook);
    }

    @Override
    public List<Delivery> told(String webhook, long before, int limit) {
        return database.list(
                "SELECT * FROM delivery WHERE webhook = ? AND id < ? ORDER BY id DESC LIMIT ?",
                SqliteWebhookStore::delivery,
                webhook,
                before,
                limit);
    }

    @Override
    public Optional<Delivery> find(long delivery) {
        return database.list("SELECT * FROM delivery WHERE id = ?", SqliteWebhookStore::delivery, delivery).stream()
                .findFirst();
    }

    @Override
    public void forgetBefore(Instant time) {
        database.change(() ->
                database.run("DELETE FROM delivery WHERE state <> 'WAITING' AND created_at < ?", Times.text(time)));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return new Delivery(
                row.getLong("id"),
                row.getString("webhook"),
                new Delivery.Event(
                        row.getString("event"),
                        row.getString("type"),
                        Instant.parse(row.getString("created_at")),
                        row.getString("body")),
                new Delivery.Progress(
                        Delivery.State.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        Instant.parse(row.getString("next")),
                        status == 0 ? OptionalInt.empty() : OptionalInt.of(status)));
    }
}
