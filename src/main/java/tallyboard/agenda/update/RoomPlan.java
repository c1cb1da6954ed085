package tallyboard.agenda.update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Conference;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;

/**
 * Which track each room of a schedule is.
 *
 * @param known the rooms that a track stands for, by name
 * @param renamed rooms with another name now: by their id for certain, else a track whose room has vanished, probably
 * @param fresh rooms that no track stands for
 */
record RoomPlan(Map<String, TrackId> known, List<Change.RoomRenamed> renamed, List<Change.NewRoom> fresh) {

    static RoomPlan of(Conference conference, List<RoomRef> rooms, Matching talks) {
        var known = new HashMap<String, TrackId>();
        var strange = new ArrayList<RoomRef>();
        var free = new ArrayList<>(conference.tracks());
        var renamed = new ArrayList<Change.RoomRenamed>();
        for (var room : rooms) {
            byGuid(free, room).ifPresent(track -> {
                take(known, free, room, track);
                track.room()
                        .filter(before -> !isCalled(before.name(), room.name()))
                        .ifPresent(before -> renamed.add(
                                new Change.RoomRenamed(track.id(), before, room, talks.of(track.id(), room.name()))));
            });
        }
        for (var room : rooms) {
            if (!known.containsKey(room.name())) {
                byName(free, room).ifPresentOrElse(t -> take(known, free, room, t), () -> strange.add(room));
            }
        }
        var fresh = new ArrayList<Change.NewRoom>();
        for (var room : strange) {
            var before = renamed(free, room, talks);
            before.ifPresentOrElse(renamed::add, () -> fresh.add(new Change.NewRoom(room)));
            before.ifPresent(r -> free.removeIf(t -> t.id().equals(r.track())));
        }
        return new RoomPlan(known, renamed, fresh);
    }

    private static void take(Map<String, TrackId> known, List<Track> free, RoomRef room, Track track) {
        known.put(room.name(), track.id());
        free.remove(track);
    }

    private static Optional<Track> byGuid(List<Track> tracks, RoomRef room) {
        return tracks.stream()
                .filter(t -> room.guid().isPresent()
                        && t.room().flatMap(RoomRef::guid).equals(room.guid()))
                .findFirst();
    }

    private static Optional<Track> byName(List<Track> tracks, RoomRef room) {
        return tracks.stream()
                .filter(t -> isCalled(t.room().map(RoomRef::name).orElse(t.name()), room.name()))
                .findFirst();
    }

    private static boolean isCalled(String one, String other) {
        return one.strip().replaceAll("\\s+", " ").equals(other.strip().replaceAll("\\s+", " "));
    }

    /** A track of a vanished room, when more than half of its talks went over to the new one. */
    private static Optional<Change.RoomRenamed> renamed(List<Track> free, RoomRef room, Matching talks) {
        for (var track : free) {
            if (track.room().isEmpty()) {
                continue;
            }
            long all = talks.same().values().stream()
                    .filter(session -> session.track().equals(track.id()))
                    .count();
            int over = talks.of(track.id(), room.name());
            if (over * 2L > all) {
                return Optional.of(
                        new Change.RoomRenamed(track.id(), track.room().get(), room, over));
            }
        }
        return Optional.empty();
    }

    /** The track that a room is or would be after a rename. */
    Optional<TrackId> trackOf(String room) {
        return Optional.ofNullable(known.get(room))
                .or(() -> renamed.stream()
                        .filter(r -> r.after().name().equals(room))
                        .map(Change.RoomRenamed::track)
                        .findFirst());
    }
}
