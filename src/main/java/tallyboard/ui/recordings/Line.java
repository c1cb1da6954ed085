package tallyboard.ui.recordings;

import java.time.LocalDate;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/** A line of the table: a day, or a recording of that day. */
sealed interface Line {
    /** The head of a day. */
    record Day(LocalDate date, int recordings) implements Line {
        String title() {
            return Figures.day(date);
        }

        String count() {
            return Messages.text("recordings.day", recordings);
        }
    }

    /** One recording. */
    record Recorded(RecordingRow row) implements Line {}
}
