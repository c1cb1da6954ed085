package tallyboard.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tallyboard.agenda.ledger.Mark;
import tallyboard.agenda.ledger.Take;
import tallyboard.agenda.ledger.Take.Check;
import tallyboard.stream.asset.Asset;
import tallyboard.testing.LiveScenes;

/** How far the recordings of Driftwood Conf 2026 are looked after: read but for one, and handed over until 10:00. */
final class DriftwoodLedger {
    private static final String SUM = "3fa90c1d5b7e2a6849d0c3f1b8e7a2465d9c0b1e3f7a8d2c4b6e9f01a3d5c7e8";
    private static final Instant HANDED_OVER_UNTIL = Instant.parse("2026-11-24T09:05:00Z");
    private static final String BEING_READ = "A type system for invoices";

    private DriftwoodLedger() {}

    /** Reads the files that the ledger knows, marks moments, hands over what is old. */
    static void lookAfter(LiveScenes scenes) {
        for (var take : scenes.ledger.load()) {
            scenes.streams
                    .asset(take.asset())
                    .filter(asset -> asset.state() instanceof Asset.Ready ready && ready.isSealed())
                    .ifPresent(asset -> scenes.ledger.save(lookedAfter(take, asset)));
        }
    }

    private static Take lookedAfter(Take take, Asset asset) {
        var begun = take.course().begunAt();
        var marked = take.done(true).plus(mark(begun, 8, "question")).plus(mark(begun, 24, "demo"));
        boolean isBeingRead =
                take.slot().filter(s -> s.title().equals(BEING_READ)).isPresent();
        if (isBeingRead) {
            return marked;
        }
        var read = marked.with(
                new Check(begun.plus(Duration.ofHours(1)), asset.media().duration(), List.of(SUM), ""));
        return begun.isBefore(HANDED_OVER_UNTIL) && asset.media().gaps().isEmpty()
                ? read.handedOver(HANDED_OVER_UNTIL)
                : read;
    }

    private static Mark mark(Instant begun, int minutes, String note) {
        return new Mark(begun.plus(Duration.ofMinutes(minutes)), Duration.ofMinutes(minutes), note);
    }
}
