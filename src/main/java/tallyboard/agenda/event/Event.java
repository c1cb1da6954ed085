package tallyboard.agenda.event;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.CheckItem;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.key.StreamKey;

/**
 * All that is prepared for a conference.
 *
 * @param name empty when nobody has named it
 * @param tracks in the order of the desk
 * @param checklist what the producer wants done before the rooms open
 * @param limits from where on a signal is wrong
 */
public record Event(
        String name,
        ZoneId zone,
        List<TrackPlan> tracks,
        Agenda agenda,
        List<CheckItem> checklist,
        HealthLimits limits) {
    public Event {
        tracks = List.copyOf(tracks);
        checklist = List.copyOf(checklist);
    }

    /** With nothing on its checklist, and the limits of the conference preset. */
    public Event(String name, ZoneId zone, List<TrackPlan> tracks, Agenda agenda) {
        this(name, zone, tracks, agenda, List.of(), HealthLimits.CONFERENCE);
    }

    /** A track and what its streams are set to. */
    public record TrackPlan(TrackId id, String name, Optional<RoomRef> room, List<StreamPlan> streams) {
        public TrackPlan {
            streams = List.copyOf(streams);
        }
    }

    /** @param key only where it is meant to be taken along */
    public record StreamPlan(StreamSettings settings, Optional<StreamKey> key) {
        public StreamPlan withoutKey() {
            return new StreamPlan(settings, Optional.empty());
        }
    }

    /** An event that nothing is prepared for yet. */
    public static Event named(String name, ZoneId zone) {
        return new Event(name, zone, List.of(), Agenda.EMPTY);
    }

    /** Whether there is nothing in it that could be lost. */
    public boolean isEmpty() {
        return name.isBlank() && tracks.isEmpty() && agenda.sessions().isEmpty() && checklist.isEmpty();
    }

    public Stream<StreamKey> keys() {
        return tracks.stream().flatMap(t -> t.streams().stream()).flatMap(s -> s.key().stream());
    }

    /** The same event, fit to be shown to anybody. */
    public Event withoutKeys() {
        var plain = tracks.stream()
                .map(t -> new TrackPlan(
                        t.id(),
                        t.name(),
                        t.room(),
                        t.streams().stream().map(StreamPlan::withoutKey).toList()))
                .toList();
        return new Event(name, zone, plain, agenda, checklist, limits);
    }
}
