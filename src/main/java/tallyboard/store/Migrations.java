package tallyboard.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbered steps from an empty file to the present tables. The number of steps taken stands in the file as
 * {@code PRAGMA user_version}. A step that has been shipped never changes.
 *
 * @param steps SQL scripts; the first makes version 1
 */
record Migrations(List<String> steps) {
    Migrations {
        steps = List.copyOf(steps);
    }

    /** {@code 1.sql}, {@code 2.sql} and so on, beside this class. */
    static Migrations shipped() {
        var found = new ArrayList<String>();
        try {
            while (true) {
                try (var script = Migrations.class.getResourceAsStream(found.size() + 1 + ".sql")) {
                    if (script == null) {
                        return new Migrations(found);
                    }
                    found.add(new String(script.readAllBytes(), UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the steps that are missing, all or none. An existing file is copied beside itself before. */
    void bringUp(Connection connection, Path file) throws SQLException, UnusableDatabaseException {
        int version = version(connection);
        if (version > steps.size()) {
            throw UnusableDatabaseException.newer(file);
        }
        if (version == steps.size()) {
            return;
        }
        if (version > 0) {
            copy(connection, file.resolveSibling("%s.version-%d".formatted(file.getFileName(), version)));
        }
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            for (var step : steps.subList(version, steps.size())) {
                statement.executeUpdate(step);
            }
            statement.executeUpdate("PRAGMA user_version = " + steps.size());
            statement.executeUpdate("COMMIT");
        } // a failure closes the connection, and that rolls all of it back
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static void copy(Connection connection, Path target) throws SQLException {
        try {
            Files.deleteIfExists(target); // of a migration that failed: the file is still at that version
        } catch (IOException e) {
            throw new SQLException("an old copy is in the way", e);
        }
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, target.toString());
            statement.execute();
        }
    }
}
