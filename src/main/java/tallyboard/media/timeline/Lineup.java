package tallyboard.media.timeline;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;

/** Which tracks there are, side by side, and their formats. */
public record Lineup(SortedMap<TrackId, TrackFormat> tracks) {

    public static final Lineup NONE = new Lineup(new TreeMap<>());

    public Lineup {
        tracks = Collections.unmodifiableSortedMap(new TreeMap<>(tracks));
    }

    public Lineup with(TrackId track, TrackFormat format) {
        var more = new TreeMap<>(tracks);
        more.put(track, format);
        return new Lineup(more);
    }

    public Optional<TrackFormat> format(TrackId track) {
        return Optional.ofNullable(tracks.get(track));
    }

    public boolean has(TrackId track) {
        return tracks.containsKey(track);
    }

    public boolean has(TrackId track, TrackFormat format) {
        return format.equals(tracks.get(track));
    }

    /** Whether all tracks of the other are here, with the same formats. */
    public boolean covers(Lineup other) {
        return tracks.entrySet().containsAll(other.tracks.entrySet());
    }

    /** Where the track lies in a file, from 0. */
    public int place(TrackId track) {
        return tracks.headMap(track).size();
    }

    /** In the order in which they lie in a file. */
    public List<TrackFormat> formats() {
        return List.copyOf(tracks.values());
    }
}
