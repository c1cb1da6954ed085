package tallyboard.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Agenda.Source;
import tallyboard.agenda.AgendaStore;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.store.json.AgendaJson;
import tallyboard.store.json.Times;

/**
 * The agenda in SQLite. A change of one session writes one row, although the agenda is handed over whole. Not safe for
 * several threads: the owner of the agenda saves under its lock.
 */
public final class SqliteAgendaStore implements AgendaStore {
    private final Database database;
    private final Map<SessionId, Session> saved = new HashMap<>();

    public SqliteAgendaStore(Database database) {
        this.database = database;
    }

    @Override
    public Agenda load() {
        var source = database
                .list(
                        "SELECT name, version, imported_at FROM agenda_source",
                        row -> new Source(
                                row.getString("name"),
                                row.getString("version"),
                                Instant.parse(row.getString("imported_at"))))
                .stream()
                .findFirst();
        var sessions = database.list(
                "SELECT id, track, talk, edits FROM session",
                row -> new Session(
                        new SessionId(row.getString("id")),
                        new TrackId(row.getString("track")),
                        AgendaJson.talk(row.getString("talk")),
                        AgendaJson.edits(row.getString("edits"))));
        remember(sessions);
        return new Agenda(source, sessions);
    }

    @Override
    public void save(Agenda agenda) {
        database.change(() -> {
            saveSource(agenda.source());
            var gone = new HashMap<>(saved);
            for (var session : agenda.sessions()) {
                if (!session.equals(gone.remove(session.id()))) {
                    save(session);
                }
            }
            for (var id : gone.keySet()) {
                database.run("DELETE FROM session WHERE id = ?", id.value());
            }
        });
        remember(agenda.sessions());
    }

    private void saveSource(Optional<Source> source) throws SQLException {
        if (source.isEmpty()) {
            database.run("DELETE FROM agenda_source");
            return;
        }
        database.run(
                "INSERT OR REPLACE INTO agenda_source (only, name, version, imported_at) VALUES (1, ?, ?, ?)",
                source.get().name(),
                source.get().version(),
                Times.text(source.get().importedAt()));
    }

    private void save(Session session) throws SQLException {
        database.run(
                "INSERT OR REPLACE INTO session (id, track, talk, edits) VALUES (?, ?, ?, ?)",
                session.id().value(),
                session.track().value(),
                AgendaJson.text(session.talk()),
                AgendaJson.text(session.edits()));
    }

    private void remember(List<Session> sessions) {
        saved.clear();
        sessions.forEach(session -> saved.put(session.id(), session));
    }
}
