package tallyboard.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.CheckItem;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.Event.StreamPlan;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.agenda.health.HealthLimits.Bounds;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.StreamKey;

/** Driftwood Conf 2026 as one value: two rooms, two streams in the second, three sessions. */
public final class DriftwoodEvent {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant OPENING = Instant.parse("2026-11-24T08:00:00Z");

    private DriftwoodEvent() {}

    public static Event plain() {
        var hall = new TrackPlan(
                TrackId.fresh(),
                "Main hall",
                Optional.of(new RoomRef("Main hall", Optional.of("a1b2"))),
                List.of(stream("Main hall")));
        var second = new TrackPlan(
                TrackId.fresh(), "Room 2", Optional.empty(), List.of(stream("Room 2"), stream("Room 2, slides")));
        var keynote = Session.of(hall.id(), talk("Main hall", OPENING, "Opening keynote"));
        var tracing = Session.of(hall.id(), talk("Main hall", OPENING.plusSeconds(3600), "Tracing at scale"));
        var moved = tracing.with(tracing.edits().in(second.id()).at(OPENING.plusSeconds(7200)));
        var panel = Session.of(second.id(), talk("Room 2", OPENING.plusSeconds(86_400), "Panel"));
        return new Event(
                "Driftwood Conf 2026",
                BERLIN,
                List.of(hall, second),
                new Agenda(
                        Optional.of(
                                new Agenda.Source("driftwood-2026.xml", "1.6", Instant.parse("2026-11-01T09:00:00Z"))),
                        List.of(keynote, moved, panel)),
                List.of(new CheckItem("Radio check", true), new CheckItem("Water on the stage", false)),
                HealthLimits.CONFERENCE.with(HealthLimit.BITRATE, new Bounds(50, 20, 15)));
    }

    /** The same with a key for each stream but the last. */
    public static Event withKeys() {
        var plain = plain();
        var tracks = plain.tracks().stream()
                .map(t -> new TrackPlan(
                        t.id(),
                        t.name(),
                        t.room(),
                        t.streams().stream().map(DriftwoodEvent::withKey).toList()))
                .toList();
        return new Event(plain.name(), plain.zone(), tracks, plain.agenda(), plain.checklist(), plain.limits());
    }

    private static StreamPlan withKey(StreamPlan stream) {
        boolean isLast = stream.settings().title().equals(Optional.of("Room 2, slides"));
        return isLast ? stream : new StreamPlan(stream.settings(), Optional.of(StreamKey.fresh(StreamKey.Space.SHOW)));
    }

    private static StreamPlan stream(String title) {
        return new StreamPlan(StreamSettings.forRoom(title), Optional.empty());
    }

    private static Talk talk(String room, Instant start, String title) {
        return Talk.byHand(room, start, Duration.ofMinutes(45), title);
    }
}
