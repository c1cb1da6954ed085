package tallyboard.ui.event.parts;

import java.time.InstantSource;
import tallyboard.agenda.Conference;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.event.Events;
import tallyboard.stream.LiveStreams;
import tallyboard.ui.kit.Background;

/** What a sheet of the event works with. */
public record EventAccess(ConferenceDesk desk, LiveStreams streams, Background background, InstantSource clock) {
    /** Blocks on disk and engine: only for the background. */
    public Events events() {
        return desk.events();
    }

    /** What is open, at hand at once. */
    public Conference conference() {
        return desk.tracks().conference();
    }

    /** Whether there is anything that could be saved or replaced. */
    public boolean isOpen() {
        return !conference().name().isBlank() || !conference().tracks().isEmpty();
    }
}
