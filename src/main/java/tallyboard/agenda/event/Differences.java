package tallyboard.agenda.event;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.agenda.Session;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.agenda.event.EventChange.Place;

/** What would change if one event took the place of another. Keys are not looked at. */
public final class Differences {
    private final Event before;
    private final Event after;
    private final List<EventChange> found = new ArrayList<>();

    private Differences(Event before, Event after) {
        this.before = before.withoutKeys();
        this.after = after.withoutKeys();
    }

    /** In the order of the desk: the event, its tracks, its sessions by time. */
    public static List<EventChange> between(Event before, Event after) {
        return new Differences(before, after).find();
    }

    private List<EventChange> find() {
        if (!before.name().equals(after.name())) {
            found.add(new EventChange.Named(before.name(), after.name()));
        }
        if (!before.zone().equals(after.zone())) {
            found.add(new EventChange.ZoneMoved(before.zone(), after.zone()));
        }
        if (!before.limits().equals(after.limits())) {
            found.add(new EventChange.LimitsAltered());
        }
        tracks();
        sessions();
        return List.copyOf(found);
    }

    private void tracks() {
        var old = byId(before.tracks(), TrackPlan::id);
        var fresh = byId(after.tracks(), TrackPlan::id);
        old.values().stream()
                .filter(t -> !fresh.containsKey(t.id()))
                .forEach(t -> found.add(new EventChange.TrackRemoved(t.name())));
        for (var track : fresh.values()) {
            Optional.ofNullable(old.get(track.id()))
                    .ifPresentOrElse(
                            was -> compare(was, track), () -> found.add(new EventChange.TrackAdded(track.name())));
        }
        var stayed = old.keySet().stream().filter(fresh::containsKey).toList();
        if (!stayed.equals(fresh.keySet().stream().filter(old::containsKey).toList())) {
            found.add(new EventChange.TracksReordered());
        }
    }

    private void compare(TrackPlan was, TrackPlan is) {
        if (!was.name().equals(is.name())) {
            found.add(new EventChange.TrackRenamed(was.name(), is.name()));
        }
        if (!named(was, is.name()).streams().equals(is.streams())) {
            found.add(new EventChange.StreamsAltered(is.name()));
        }
    }

    /** A renamed track has renamed its only stream too; that is not worth saying twice. */
    private static TrackPlan named(TrackPlan track, String name) {
        var streams = track.streams().stream()
                .map(s -> s.settings().title().equals(Optional.of(track.name()))
                        ? new Event.StreamPlan(s.settings().withTitle(name), s.key())
                        : s)
                .toList();
        return new TrackPlan(track.id(), name, track.room(), streams);
    }

    private void sessions() {
        var old = byId(before.agenda().sessions(), Session::id);
        var fresh = byId(after.agenda().sessions(), Session::id);
        for (var session : old.values()) {
            if (!fresh.containsKey(session.id())) {
                var place = place(before, session);
                found.add(new EventChange.SessionRemoved(session.title(), place.track(), place.start()));
            }
        }
        for (var session : fresh.values()) {
            var place = place(after, session);
            Optional.ofNullable(old.get(session.id()))
                    .ifPresentOrElse(
                            was -> compare(was, session),
                            () -> found.add(
                                    new EventChange.SessionAdded(session.title(), place.track(), place.start())));
        }
    }

    private void compare(Session was, Session is) {
        var from = place(before, was);
        var to = place(after, is);
        if (!was.heldIn().equals(is.heldIn()) || !was.start().equals(is.start())) {
            found.add(new EventChange.SessionMoved(is.title(), from, to));
        } else if (!was.equals(is)) {
            found.add(new EventChange.SessionAltered(is.title(), to.track(), to.start()));
        }
    }

    private static Place place(Event event, Session session) {
        var track = event.tracks().stream()
                .filter(t -> t.id().equals(session.heldIn()))
                .findFirst();
        return new Place(track.map(TrackPlan::name).orElse(""), session.start());
    }

    private static <I, T> Map<I, T> byId(List<T> all, Function<T, I> id) {
        return all.stream().collect(toMap(id, t -> t, (first, _) -> first, LinkedHashMap::new));
    }
}
