package tallyboard.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.StreamStore.Targets;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;

/** Simulcast targets in the table {@code simulcast_target}; address and key are sealed for the target's id. */
final class TargetRows {
    private static final System.Logger LOG = System.getLogger(TargetRows.class.getName());
    private static final String SAVE =
            "INSERT INTO simulcast_target (id, stream, place, sealed_address, sealed_key, passthrough) VALUES (?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final KeyCipher cipher;

    TargetRows(Database database, KeyCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** In the place of all that the stream had. */
    void save(Targets now) throws SQLException {
        delete(now.stream());
        int place = 0;
        for (var target : now.targets()) {
            var id = target.id().value();
            database.run(
                    SAVE,
                    id,
                    now.stream().value(),
                    place++,
                    cipher.seal(target.address().reveal(), id),
                    target.key().map(key -> cipher.seal(key.reveal(), id)).orElse(null),
                    target.passthrough().orElse(null));
        }
    }

    void delete(StreamId stream) throws SQLException {
        database.run("DELETE FROM simulcast_target WHERE stream = ?", stream.value());
    }

    private record Row(StreamId stream, Optional<SimulcastTarget> target) {}

    /** One that cannot be opened, because the data key is another, is left out and told in the log. */
    Map<StreamId, List<SimulcastTarget>> all() {
        var targets = new HashMap<StreamId, List<SimulcastTarget>>();
        int locked = 0;
        for (var row : database.list("SELECT * FROM simulcast_target ORDER BY stream, place", this::row)) {
            if (row.target().isPresent()) {
                targets.computeIfAbsent(row.stream(), _ -> new ArrayList<>())
                        .add(row.target().get());
            } else {
                locked++;
            }
        }
        if (locked > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} simulcast targets cannot be read, because their data key is lost; add them again",
                    locked);
        }
        return targets;
    }

    private Row row(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var hidden = Optional.ofNullable(row.getBytes("sealed_key"));
        var key = hidden.flatMap(bytes -> cipher.open(bytes, id));
        var address = cipher.open(row.getBytes("sealed_address"), id).flatMap(TargetAddress::of);
        var passthrough = Optional.ofNullable(row.getString("passthrough"));
        boolean isOpen = hidden.isPresent() == key.isPresent();
        return new Row(
                new StreamId(row.getString("stream")),
                address.filter(_ -> isOpen)
                        .map(found ->
                                new SimulcastTarget(new TargetId(id), found, key.map(TargetKey::new), passthrough)));
    }
}
