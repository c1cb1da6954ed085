package tallyboard.ui.shell;

import java.time.InstantSource;
import java.util.Optional;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.settings.Choices;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.asset.Recordings;

/** All that the desk is given: the doors to the engine, facts about it, the clock, and the rehearsal's screen in a rehearsal. */
public record DeskContext(
        LiveStreams streams,
        ConferenceDesk desk,
        Recordings recordings,
        EngineFacts engine,
        InstantSource clock,
        Choices choices,
        Optional<GuestView> rehearsal) {
    public Tracks tracks() {
        return desk.tracks();
    }

    public Sessions sessions() {
        return desk.sessions();
    }
}
