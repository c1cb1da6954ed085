package tallyboard.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * The one database file and the one connection to it. Its own lock makes it safe for any thread: saves come under the
 * engine's lock, but the log is also read by whoever shows it. A failure is a {@link StoreException}.
 */
public final class Database implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Database.class.getName());
    private static final int BUSY_MILLIS = 5_000;

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Opens the file, makes it where there is none, and brings an older one up to date. */
    public static Database open(Path file) throws UnusableDatabaseException {
        return open(file, Migrations.shipped());
    }

    static Database open(Path file, Migrations migrations) throws UnusableDatabaseException {
        try {
            return new Database(connect(file, migrations));
        } catch (SQLException e) {
            throw UnusableDatabaseException.because(file, e);
        }
    }

    private static Connection connect(Path file, Migrations migrations) throws SQLException, UnusableDatabaseException {
        var connection = DriverManager.getConnection(
                "jdbc:sqlite:" + file.toUri(), pragmas().toProperties());
        boolean isGood = false;
        try {
            check(connection, file);
            migrations.bringUp(connection, file);
            isGood = true;
            return connection;
        } finally {
            if (!isGood) {
                connection.close();
            }
        }
    }

    private static SQLiteConfig pragmas() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static void check(Connection connection, Path file) throws SQLException, UnusableDatabaseException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!"ok".equals(row.getString(1))) {
                throw UnusableDatabaseException.damaged(file, null);
            }
        }
    }

    /** What a transaction does. */
    public interface Work {
        void run() throws SQLException;
    }

    /** Makes a value of the row a result stands on. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Does all of the work in one transaction, on disk when this returns, or none of it. BEGIN and COMMIT are ours because
     * the driver's own commit opens the next transaction at once and so holds the file's write lock between changes.
     */
    public void change(Work work) {
        lock.lock();
        try {
            run("BEGIN IMMEDIATE");
            boolean isDone = false;
            try {
                work.run();
                run("COMMIT");
                isDone = true;
            } finally {
                if (!isDone) {
                    rollBack();
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            lock.unlock();
        }
    }

    private void rollBack() {
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            // SQLite does it by itself when the disk is full; the first failure is the one to tell
            LOG.log(System.Logger.Level.DEBUG, "there was nothing to roll back", e);
        }
    }

    /** Runs one statement of the work. */
    public void run(String sql, @Nullable Object... values) throws SQLException {
        bound(sql, values).executeUpdate();
    }

    /** The rows of a query. */
    public <T> List<T> list(String sql, Row<T> reader, @Nullable Object... values) {
        lock.lock();
        try (var rows = bound(sql, values).executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            lock.unlock();
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Closes the file; SQLite folds its log into it. */
    @Override
    public void close() {
        lock.lock();
        try {
            for (var statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            lock.unlock();
        }
    }

    /** The database failed under a save or a read: the disk is full, or the file is gone. Nothing of the save was kept. */
    public static final class StoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreException(Throwable cause) {
            super("the database failed: " + cause.getMessage(), cause);
        }
    }
}
