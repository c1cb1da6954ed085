package tallyboard.agenda.ledger;

import java.util.List;

/** Where the recording ledger is kept. A failure is unchecked. */
public interface LedgerStore {
    /** Every take, oldest first. */
    List<Take> load();

    /** Keeps the take, new or changed, on disk when it returns. */
    void save(Take take);
}
