package tallyboard.desk.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Track;
import tallyboard.agenda.TrackId;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.Event.StreamPlan;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.desk.Sessions;
import tallyboard.desk.Tracks;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.Refusal;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;

/** Puts one event in the place of another, once. Every stream is disabled afterwards. */
final class Replacement {
    private final Tracks tracks;
    private final Sessions sessions;
    private final LiveStreams streams;
    private final Event wanted;
    private final List<StreamId> made = new ArrayList<>();
    private final Set<StreamId> kept = new HashSet<>();

    Replacement(Tracks tracks, Sessions sessions, LiveStreams streams, Event wanted) {
        this.tracks = tracks;
        this.sessions = sessions;
        this.streams = streams;
        this.wanted = wanted;
    }

    /** Cutting somebody off is never a side effect of opening a file. */
    static void refuseWhileLive(LiveStreams streams) throws RefusedException {
        for (var stream : streams.all()) {
            if (stream.broadcast().isPresent()) {
                throw new RefusedException(new Refusal.StillLive(stream.id()));
            }
        }
    }

    /**
     * Does it.
     *
     * @param keepsRooms whether a track that stands on the desk already keeps its streams, and with them its keys
     * @throws RefusedException when the engine refuses a stream; then all is as before, but disabled
     */
    void run(boolean keepsRooms) throws RefusedException {
        var before = tracks.conference();
        for (var stream : streams.all()) {
            streams.disable(stream.id());
        }
        var fresh = made(before, keepsRooms);
        sessions.change(_ -> Agenda.EMPTY);
        tracks.replace(new Conference(wanted.name(), wanted.zone(), fresh, wanted.checklist(), wanted.limits()));
        sessions.change(_ -> wanted.agenda());
        for (var track : before.tracks()) {
            for (var stream : track.streams()) {
                if (!kept.contains(stream) && streams.find(stream).isPresent()) {
                    streams.delete(stream);
                }
            }
        }
    }

    private List<Track> made(Conference before, boolean keepsRooms) throws RefusedException {
        try {
            var all = new ArrayList<Track>();
            for (var plan : wanted.tracks()) {
                var old = keepsRooms ? streamsOf(before, plan.id()) : List.<StreamId>of();
                all.add(new Track(plan.id(), plan.name(), made(plan, old), plan.room()));
            }
            return all;
        } catch (RefusedException e) {
            for (var stream : made) {
                streams.delete(stream);
            }
            throw e;
        }
    }

    private List<StreamId> streamsOf(Conference before, TrackId track) {
        return before.find(track).map(Track::streams).orElse(List.of()).stream()
                .filter(id -> streams.find(id).isPresent())
                .toList();
    }

    private List<StreamId> made(TrackPlan plan, List<StreamId> old) throws RefusedException {
        var all = new ArrayList<StreamId>();
        for (var stream : plan.streams()) {
            var there = all.size() < old.size() ? Optional.of(old.get(all.size())) : Optional.<StreamId>empty();
            all.add(there.isPresent() ? kept(there.get(), stream) : made(stream));
        }
        return all;
    }

    private StreamId kept(StreamId there, StreamPlan plan) throws RefusedException {
        streams.update(there, plan.settings());
        kept.add(there);
        return there;
    }

    private StreamId made(StreamPlan plan) throws RefusedException {
        var stream = streams.createDisabled(plan.settings(), plan.key()).id();
        made.add(stream);
        return stream;
    }
}
