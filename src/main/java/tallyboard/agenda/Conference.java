package tallyboard.agenda;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.stream.StreamId;

/**
 * The conference of the day.
 *
 * @param zone the zone of the venue; every time at the desk is shown in it
 * @param tracks in the order of the desk
 * @param checklist what the producer wants done before the rooms open, besides what is checked by itself
 * @param limits from where on a signal is wrong
 */
public record Conference(String name, ZoneId zone, List<Track> tracks, List<CheckItem> checklist, HealthLimits limits) {
    public Conference {
        tracks = List.copyOf(tracks);
        checklist = List.copyOf(checklist);
    }

    /** With nothing on its checklist, and the limits of the conference preset. */
    public Conference(String name, ZoneId zone, List<Track> tracks) {
        this(name, zone, tracks, List.of(), HealthLimits.CONFERENCE);
    }

    public Conference checking(List<CheckItem> items) {
        return new Conference(name, zone, tracks, items, limits);
    }

    public Optional<Track> find(TrackId id) {
        return tracks.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public Optional<Track> trackOf(StreamId stream) {
        return tracks.stream().filter(t -> t.streams().contains(stream)).findFirst();
    }

    public Conference named(String other) {
        return new Conference(other, zone, tracks, checklist, limits);
    }

    public Conference in(ZoneId other) {
        return new Conference(name, other, tracks, checklist, limits);
    }

    public Conference with(HealthLimits other) {
        return new Conference(name, zone, tracks, checklist, other);
    }

    public Conference plus(Track track) {
        var more = new ArrayList<>(tracks);
        more.add(track);
        return new Conference(name, zone, more, checklist, limits);
    }

    public Conference minus(TrackId id) {
        return new Conference(
                name, zone, tracks.stream().filter(t -> !t.id().equals(id)).toList(), checklist, limits);
    }

    /** The conference with one track changed. */
    public Conference with(TrackId id, UnaryOperator<Track> change) {
        return new Conference(
                name,
                zone,
                tracks.stream()
                        .map(t -> t.id().equals(id) ? change.apply(t) : t)
                        .toList(),
                checklist,
                limits);
    }

    /** The conference with a track moved by so many places; it stops at either end. */
    public Conference moved(TrackId id, int places) {
        var order = new ArrayList<>(tracks);
        int from = order.indexOf(find(id).orElseThrow());
        var track = order.remove(from);
        order.add(Math.clamp((long) from + places, 0, order.size()), track);
        return new Conference(name, zone, order, checklist, limits);
    }
}
