package tallyboard.agenda.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.event.Event.StreamPlan;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.agenda.event.EventChange.Place;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.stream.StreamSettings;
import tallyboard.testing.DriftwoodEvent;

class DifferencesTest {
    private final Event event = DriftwoodEvent.plain();
    private final TrackPlan hall = event.tracks().getFirst();
    private final TrackPlan second = event.tracks().getLast();

    @Test
    void anEventDoesNotDifferFromItselfWhateverItsKeys() {
        var withKeys = DriftwoodEvent.withKeys();
        assertEquals(List.of(), Differences.between(withKeys, withKeys.withoutKeys()));
    }

    @Test
    void itsLimitsAreOneChange() {
        var other = new Event(
                event.name(), event.zone(), event.tracks(), event.agenda(), event.checklist(), HealthLimits.CONFERENCE);
        assertEquals(List.of(new EventChange.LimitsAltered()), Differences.between(event, other));
    }

    @Test
    void theEventItselfIsNamedAndPlaced() {
        var other = new Event(
                "Driftwood",
                ZoneId.of("Europe/Lisbon"),
                event.tracks(),
                event.agenda(),
                event.checklist(),
                event.limits());
        assertEquals(
                List.of(
                        new EventChange.Named("Driftwood Conf 2026", "Driftwood"),
                        new EventChange.ZoneMoved(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/Lisbon"))),
                Differences.between(event, other));
    }

    @Test
    void tracksComeGoAndChangeTheirNames() {
        var renamed = new TrackPlan(hall.id(), "Great hall", hall.room(), List.of(stream("Great hall", hall)));
        var fresh = new TrackPlan(TrackId.fresh(), "Workshop", Optional.empty(), List.of());
        assertEquals(
                List.of(
                        new EventChange.TrackRemoved("Room 2"),
                        new EventChange.TrackRenamed("Main hall", "Great hall"),
                        new EventChange.TrackAdded("Workshop")),
                Differences.between(withTracks(List.of(hall, second)), withTracks(List.of(renamed, fresh))));
    }

    @Test
    void anotherOrderAndOtherStreamsAreSaid() {
        var fewer = new TrackPlan(
                second.id(), "Room 2", second.room(), second.streams().subList(0, 1));
        assertEquals(
                List.of(new EventChange.StreamsAltered("Room 2"), new EventChange.TracksReordered()),
                Differences.between(withTracks(List.of(hall, second)), withTracks(List.of(fewer, hall))));
    }

    @Test
    void sessionsComeGoMoveAndChange() {
        var keynote = event.agenda().sessions().get(0);
        var tracing = event.agenda().sessions().get(1);
        var panel = event.agenda().sessions().get(2);
        var later = keynote.start().plus(Duration.ofMinutes(30));
        var added = Session.of(hall.id(), Talk.byHand("Main hall", later, Duration.ofMinutes(10), "Lightning"));
        var after = withSessions(all -> List.of(
                keynote.with(keynote.edits().at(later)),
                added,
                panel.with(panel.edits().titled("Closing panel"))));
        assertEquals(
                List.of(
                        new EventChange.SessionRemoved("Tracing at scale", "Room 2", tracing.start()),
                        new EventChange.SessionAdded("Lightning", "Main hall", later),
                        new EventChange.SessionMoved(
                                "Opening keynote",
                                new Place("Main hall", keynote.start()),
                                new Place("Main hall", later)),
                        new EventChange.SessionAltered("Closing panel", "Room 2", panel.start())),
                Differences.between(event, after));
    }

    private StreamPlan stream(String title, TrackPlan of) {
        StreamSettings settings = of.streams().getFirst().settings();
        return new StreamPlan(settings.withTitle(title), Optional.empty());
    }

    private Event withTracks(List<TrackPlan> tracks) {
        return new Event(event.name(), event.zone(), tracks, Agenda.EMPTY, event.checklist(), event.limits());
    }

    private Event withSessions(UnaryOperator<List<Session>> change) {
        var sessions = change.apply(new ArrayList<>(event.agenda().sessions()));
        return new Event(
                event.name(),
                event.zone(),
                event.tracks(),
                new Agenda(event.agenda().source(), sessions),
                event.checklist(),
                event.limits());
    }
}
