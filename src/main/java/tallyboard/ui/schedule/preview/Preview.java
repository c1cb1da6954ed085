package tallyboard.ui.schedule.preview;

import java.time.ZoneId;
import java.util.Optional;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.update.Change.Comparison;
import tallyboard.desk.schedule.Source;

/** How far the way of a file to the desk is. */
public sealed interface Preview {
    /**
     * Nothing is read yet.
     *
     * @param problem why the last file was not taken, in a sentence; empty when there was none
     */
    record Choosing(String problem) implements Preview {}

    /** @param name of the file or the address */
    record Reading(String name) implements Preview {}

    /** It is read and can be confirmed, or its zone is still asked for. */
    record Shown(Found found, PreviewWords words) implements Preview {}

    /** It is being applied. */
    record Applying(Found found, PreviewWords words) implements Preview {}

    /** It was applied. */
    record Done() implements Preview {}

    /**
     * What a source holds.
     *
     * @param chosen the zone that the user chose
     */
    record Found(Source source, ReadSchedule schedule, Comparison comparison, Optional<ZoneId> chosen) {
        public boolean isZoneKnown() {
            return schedule.zone() instanceof ReadSchedule.Named;
        }
    }

    /** What is on show, read or being applied; empty before that. */
    default Optional<PreviewWords> shownWords() {
        return switch (this) {
            case Shown shown -> Optional.of(shown.words());
            case Applying applying -> Optional.of(applying.words());
            case Choosing _, Reading _, Done _ -> Optional.empty();
        };
    }
}
