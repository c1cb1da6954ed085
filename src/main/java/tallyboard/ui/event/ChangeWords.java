package tallyboard.ui.event;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import tallyboard.agenda.event.EventChange;
import tallyboard.agenda.event.EventChange.Place;
import tallyboard.ui.event.parts.EventWords;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/** Says what changes on the desk when an earlier version comes back. */
final class ChangeWords {
    private final ZoneId zone;

    /** What a change is counted as, in the order in which it is said. */
    private enum Kind {
        EVENT,
        LIMITS,
        TRACKS_BACK,
        TRACKS_GO,
        TRACKS_ALTERED,
        BACK,
        GO,
        MOVED,
        ALTERED
    }

    /** @param zone that of the version */
    ChangeWords(ZoneId zone) {
        this.zone = zone;
    }

    /** All of it in one sentence: 2 sessions move, 1 comes back. */
    static String summary(List<EventChange> changes) {
        if (changes.isEmpty()) {
            return Messages.text("event.restore.same");
        }
        var counted = new TreeMap<>(changes.stream().collect(groupingBy(ChangeWords::kind, counting())));
        return counted.entrySet().stream()
                .map(entry -> Messages.text("event.sum." + entry.getKey().name(), entry.getValue()))
                .collect(joining(", "));
    }

    List<String> lines(List<EventChange> changes) {
        return changes.stream().map(this::line).toList();
    }

    private static Kind kind(EventChange change) {
        return switch (change) {
            case EventChange.Named _, EventChange.ZoneMoved _ -> Kind.EVENT;
            case EventChange.LimitsAltered _ -> Kind.LIMITS;
            case EventChange.TrackAdded _ -> Kind.TRACKS_BACK;
            case EventChange.TrackRemoved _ -> Kind.TRACKS_GO;
            case EventChange.TrackRenamed _, EventChange.TracksReordered _, EventChange.StreamsAltered _ ->
                Kind.TRACKS_ALTERED;
            case EventChange.SessionAdded _ -> Kind.BACK;
            case EventChange.SessionRemoved _ -> Kind.GO;
            case EventChange.SessionMoved _ -> Kind.MOVED;
            case EventChange.SessionAltered _ -> Kind.ALTERED;
        };
    }

    private String line(EventChange change) {
        return switch (change) {
            case EventChange.Named(var before, var after) ->
                Messages.text("event.change.named", EventWords.name(before), EventWords.name(after));
            case EventChange.ZoneMoved(var before, var after) ->
                Messages.text("event.change.zone", before.getId(), after.getId());
            case EventChange.LimitsAltered() -> Messages.text("event.change.limits");
            case EventChange.TrackAdded(var name) -> Messages.text("event.change.trackBack", name);
            case EventChange.TrackRemoved(var name) -> Messages.text("event.change.trackGoes", name);
            case EventChange.TrackRenamed(var before, var after) ->
                Messages.text("event.change.trackRenamed", before, after);
            case EventChange.TracksReordered _ -> Messages.text("event.change.reordered");
            case EventChange.StreamsAltered(var track) -> Messages.text("event.change.streams", track);
            case EventChange.SessionAdded(var title, var track, var start) ->
                Messages.text("event.change.back", title, place(track, start));
            case EventChange.SessionRemoved(var title, var track, var start) ->
                Messages.text("event.change.goes", title, place(track, start));
            case EventChange.SessionMoved(var title, var before, var after) -> moved(title, before, after);
            case EventChange.SessionAltered(var title, var track, var start) ->
                Messages.text("event.change.altered", title, place(track, start));
        };
    }

    /** Where room or day stay, they are said once. */
    private String moved(String title, Place before, Place after) {
        if (!isSameDay(before, after)) {
            return Messages.text("event.change.moved", title, place(before), place(after));
        }
        return before.track().equals(after.track())
                ? Messages.text(
                        "event.change.retimed",
                        title,
                        room(after.track()),
                        Figures.time(before.start(), zone),
                        Figures.time(after.start(), zone),
                        Figures.day(after.start().atZone(zone).toLocalDate()))
                : Messages.text("event.change.moved", title, place(before), thatDay(after));
    }

    private boolean isSameDay(Place one, Place other) {
        return one.start()
                .atZone(zone)
                .toLocalDate()
                .equals(other.start().atZone(zone).toLocalDate());
    }

    private String place(Place place) {
        return place(place.track(), place.start());
    }

    private String place(String track, Instant start) {
        return Messages.text(
                "event.change.place",
                room(track),
                Figures.day(start.atZone(zone).toLocalDate()),
                Figures.time(start, zone));
    }

    private String thatDay(Place place) {
        return Messages.text("event.change.placeThatDay", room(place.track()), Figures.time(place.start(), zone));
    }

    private static String room(String track) {
        return track.isEmpty() ? Messages.text("event.change.noTrack") : track;
    }
}
