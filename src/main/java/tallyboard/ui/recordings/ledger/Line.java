package tallyboard.ui.recordings.ledger;

import java.time.LocalDate;
import tallyboard.ui.kit.Figures;

/** A line of the table: a day, or a talk of that day. */
public sealed interface Line {
    /**
     * The head of a day.
     *
     * @param words how many of its talks were recorded
     */
    record Day(LocalDate date, String words) implements Line {
        public String title() {
            return Figures.day(date);
        }
    }

    /** One talk or recording. */
    record Entry(LedgerRow row) implements Line {}
}
