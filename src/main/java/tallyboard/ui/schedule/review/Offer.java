package tallyboard.ui.schedule.review;

import java.time.Instant;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.update.Change.Comparison;
import tallyboard.desk.schedule.Source;
import tallyboard.ui.kit.Messages;

/** A version that waits for the producer. */
public record Offer(Source source, ReadSchedule schedule, Comparison comparison, Instant arrivedAt) {

    Offer compared(Comparison fresh) {
        return new Offer(source, schedule, fresh, arrivedAt);
    }

    /** Version 1.8, at the begin of a sentence; without a version the name of the file. */
    String name() {
        return schedule.version().isBlank() ? source.name() : Messages.text("review.version", schedule.version());
    }

    /** The same inside a sentence. */
    String nameInside() {
        return schedule.version().isBlank() ? source.name() : Messages.text("review.versionInside", schedule.version());
    }
}
