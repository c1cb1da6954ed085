package tallyboard.store;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.plan.PlanStore;
import tallyboard.store.json.Times;

/** How far the plan of each track was acted on, in the table {@code plan_progress}. */
public final class SqlitePlanStore implements PlanStore {
    private final Database database;

    public SqlitePlanStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<TrackId, Progress> progress() {
        return database
                .list(
                        "SELECT track, through, reopens_at, overdue FROM plan_progress",
                        row -> Map.entry(
                                new TrackId(row.getString("track")),
                                new Progress(
                                        Instant.parse(row.getString("through")),
                                        Optional.ofNullable(row.getString("reopens_at"))
                                                .map(Instant::parse),
                                        Optional.ofNullable(row.getString("overdue"))
                                                .map(SessionId::new))))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void save(TrackId track, Progress progress) {
        database.change(() -> database.run(
                "INSERT OR REPLACE INTO plan_progress (track, through, reopens_at, overdue) VALUES (?, ?, ?, ?)",
                track.value(),
                Times.text(progress.through()),
                progress.reopensAt().map(Times::text).orElse(null),
                progress.overdue().map(SessionId::value).orElse(null)));
    }
}
