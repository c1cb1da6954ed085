package tallyboard.ui.event;

import java.nio.file.Path;
import java.time.Duration;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;
import tallyboard.desk.ConferenceDesk;
import tallyboard.desk.event.Events;
import tallyboard.stream.StreamId;
import tallyboard.testing.LiveScenes;
import tallyboard.ui.event.parts.EventAccess;
import tallyboard.ui.event.parts.ReplaceViewModel;
import tallyboard.ui.kit.Background;

/** Driftwood meetup, with one room and one talk, and the way of a sheet to it. */
final class EventStage {
    final LiveScenes scenes = new LiveScenes();
    final Events events;
    final EventAccess access;

    EventStage(Path versions) {
        events = scenes.events(versions);
        access = new EventAccess(
                new ConferenceDesk(scenes.tracks, scenes.sessions, scenes.takes, scenes.gates, events, scenes.encoders),
                scenes.streams,
                new Background(Runnable::run, Runnable::run),
                scenes.clock);
    }

    StreamId meetup() {
        scenes.tracks.nameConference("Driftwood meetup");
        var hall = scenes.room("Main hall");
        talk(scenes.tracks.conference().tracks().getFirst().id(), "Welcome");
        return hall;
    }

    Session talk(TrackId track, String title) {
        var session =
                Session.of(track, Talk.byHand("Main hall", scenes.clock.instant(), Duration.ofMinutes(30), title));
        scenes.sessions.add(session);
        return session;
    }

    /** All that a sheet says before it replaces something. */
    static String said(ReplaceViewModel replace) {
        return String.join("\n", replace.question().get().lines());
    }
}
