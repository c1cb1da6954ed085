package tallyboard.ui.checklist;

import java.util.Optional;
import tallyboard.desk.checklist.Check.Standing;
import tallyboard.stream.StreamId;

/**
 * One line of the checklist.
 *
 * @param text what is checked and how it stands
 * @param stream the room that it is about; empty when it is about all of them
 * @param own the place among the producer's own items; empty for what is checked by itself
 * @param help the button that leads to what helps, empty when nothing on this desk does
 */
record ChecklistRow(
        String text, Standing standing, Optional<StreamId> stream, Optional<Integer> own, Optional<Help> help) {
    /** Where a button leads. */
    enum Help {
        ROOM,
        NETWORK,
        FOLDER
    }

    boolean isRed() {
        return standing == Standing.RED;
    }

    boolean isAbout(StreamId of) {
        return stream.filter(s -> !s.equals(of)).isEmpty();
    }
}
