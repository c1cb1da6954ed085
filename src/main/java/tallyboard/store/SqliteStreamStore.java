package tallyboard.store;

import java.util.List;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamStore;

/** Streams, assets, void keys and the log in SQLite. As safe for threads as its {@link Database}. */
public final class SqliteStreamStore implements StreamStore {
    private final Database database;
    private final StreamRows streams;
    private final AssetRows assets;
    private final RevokedRows revoked;
    private final TargetRows targets;
    private final LogRows log;

    public SqliteStreamStore(Database database, KeyCipher cipher) {
        this.database = database;
        this.streams = new StreamRows(database, cipher);
        this.assets = new AssetRows(database);
        this.revoked = new RevokedRows(database);
        this.targets = new TargetRows(database, cipher);
        this.log = new LogRows(database);
    }

    @Override
    public Memory load() {
        return new Memory(streams.all(), assets.all(), revoked.all(), targets.all(), log.last());
    }

    @Override
    public void save(Change change) {
        database.change(() -> {
            if (change.deleted().isPresent()) {
                targets.delete(change.deleted().get());
                streams.delete(change.deleted().get());
            }
            if (change.stream().isPresent()) {
                streams.save(change.stream().get());
            }
            for (var asset : change.assets()) {
                assets.save(asset);
            }
            for (var asset : change.deletedAssets()) {
                assets.delete(asset);
            }
            for (var key : change.revoked().entrySet()) {
                revoked.save(key.getKey(), key.getValue());
            }
            if (change.targets().isPresent()) {
                targets.save(change.targets().get());
            }
            for (var entry : change.entries()) {
                log.add(entry);
            }
        });
    }

    @Override
    public List<LogEntry> logAfter(long id, int limit) {
        return log.after(id, limit);
    }

    @Override
    public List<LogEntry> recentLog(int limit) {
        return log.recent(limit);
    }
}
