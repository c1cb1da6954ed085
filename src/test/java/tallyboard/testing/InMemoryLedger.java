package tallyboard.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.ledger.LedgerStore;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.plan.PlanStore;
import tallyboard.stream.asset.AssetId;

/** Keeps the ledger and the progress of the plan for as long as the test. */
public final class InMemoryLedger implements LedgerStore, PlanStore {
    private final Map<AssetId, Take> takes = new LinkedHashMap<>();
    private final Map<TrackId, Progress> progress = new LinkedHashMap<>();

    /** The ledger was not kept, as before the desk had one. */
    public synchronized void forget() {
        takes.clear();
    }

    @Override
    public synchronized List<Take> load() {
        return List.copyOf(takes.values());
    }

    @Override
    public synchronized void save(Take take) {
        takes.put(take.asset(), take);
    }

    @Override
    public synchronized Map<TrackId, Progress> progress() {
        return Map.copyOf(progress);
    }

    @Override
    public synchronized void save(TrackId track, Progress next) {
        progress.put(track, next);
    }
}
