package tallyboard.desk.schedule;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Track;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.read.ScheduleReader;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.update.Change;
import tallyboard.agenda.update.Updates;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.RefusedException;
import tallyboard.stream.event.Fact;

/**
 * The way of a schedule onto the desk: a source, what it says, what it would change, and the change. Holds nothing;
 * callable from any thread.
 */
public final class ScheduleImport {
    private final Tracks tracks;
    private final Sessions sessions;
    private final LiveStreams streams;
    private final InstantSource clock;

    /** @param streams whose log notes what is applied */
    public ScheduleImport(Tracks tracks, Sessions sessions, LiveStreams streams, InstantSource clock) {
        this.tracks = tracks;
        this.sessions = sessions;
        this.streams = streams;
        this.clock = clock;
    }

    /** Reads a file, or as much of it as a schedule can have. */
    public Source open(Path file) throws UnavailableScheduleException {
        return Sources.open(file);
    }

    /** Downloads from an http or https address; gives up after half a minute, and at once when interrupted. */
    public Source fetch(URI address) throws UnavailableScheduleException {
        return Sources.fetch(address);
    }

    /**
     * What the source says.
     *
     * @param chosen the zone the user chose, for a source that does not say it
     */
    public ReadSchedule read(Source source, Optional<ZoneId> chosen) throws UnreadableScheduleException {
        return ScheduleReader.read(source.bytes(), chosen);
    }

    /** What it would change on this desk now. */
    public Change.Comparison compare(ReadSchedule fresh) {
        return Updates.compare(sessions.agenda(), tracks.conference(), fresh, clock.instant());
    }

    /**
     * Makes and renames the tracks, then changes the agenda in one step.
     *
     * @throws RefusedException when the engine refuses a stream; the tracks made so far stay, the agenda is untouched
     */
    public void apply(ReadSchedule fresh, Source source, Collection<? extends Change> chosen) throws RefusedException {
        if (fresh.zone() instanceof ReadSchedule.Unknown) {
            throw new IllegalArgumentException("the zone must be chosen before a schedule without one is applied");
        }
        boolean isFirst = sessions.agenda().sessions().isEmpty();
        if (isFirst) {
            beginWith(fresh);
        }
        for (var change : chosen) {
            switch (change) {
                case Change.NewRoom(var room) -> makeTrack(room);
                case Change.RoomRenamed renamed -> tracks.standFor(renamed.track(), renamed.after());
                case Change.Added _, Change.Cancelled _, Change.Altered _, Change.SameTalk _ -> {}
            }
        }
        for (var room : fresh.rooms()) {
            bind(room);
        }
        var applied = new Agenda.Source(source.name(), fresh.version(), clock.instant());
        sessions.change(agenda -> Updates.apply(agenda, tracks.conference(), fresh, applied, chosen));
        var what = fresh.version().isBlank() ? source.name() : source.name() + ", " + fresh.version();
        streams.note(
                isFirst ? Fact.SCHEDULE_IMPORTED : Fact.SCHEDULE_UPDATED,
                Map.of("subject", what, "changes", String.valueOf(chosen.size())));
    }

    private void beginWith(ReadSchedule fresh) {
        if (tracks.conference().name().isBlank()) {
            tracks.nameConference(fresh.title());
        }
        if (fresh.zone() instanceof ReadSchedule.Named named) {
            tracks.setZone(named.id());
        }
    }

    /** Once, however often it is asked for: a second track would be a second key for one room. */
    private void makeTrack(RoomRef room) throws RefusedException {
        if (tracks.conference().tracks().stream().noneMatch(track -> isIt(track, room))) {
            tracks.create(room);
        }
    }

    /** A track made by hand under the name of a room stands for it from now on; so does one whose room has got an id. */
    private void bind(RoomRef room) throws RefusedException {
        for (var track : tracks.conference().tracks()) {
            boolean isNew = !track.room().equals(Optional.of(room))
                    && (track.room().isEmpty() || room.guid().isPresent());
            if (isNew && nameOfRoom(track).equals(room.name())) {
                tracks.standFor(track.id(), room);
            }
        }
    }

    private static boolean isIt(Track track, RoomRef room) {
        boolean isById =
                room.guid().isPresent() && track.room().flatMap(RoomRef::guid).equals(room.guid());
        return isById || nameOfRoom(track).equals(room.name());
    }

    private static String nameOfRoom(Track track) {
        return track.room().map(RoomRef::name).orElse(track.name());
    }
}
