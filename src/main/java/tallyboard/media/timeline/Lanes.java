package tallyboard.media.timeline;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.TimedSample;

/** The tracks of a programme side by side on one stream timeline. Instants are milliseconds of stream time. */
public final class Lanes {

    private final FaultCount faults;
    private final SortedMap<TrackId, Lane> lanes = new TreeMap<>();
    private long floor;

    /** @param from where the timeline begins */
    public Lanes(long from, FaultCount faults) {
        this.floor = from;
        this.faults = faults;
    }

    /** Takes a sample and gives back the one before it on its track, which is complete now. */
    public Optional<TimedSample> add(
            TrackId track, TrackFormat format, long millis, long offsetNanos, boolean key, ByteBuffer payload) {
        return lane(track, format).add(millis, offsetNanos, key, payload);
    }

    /** Gives back the sample that a track holds back, if any. */
    public Optional<TimedSample> flush(TrackId track) {
        return present(track).flatMap(Lane::flush);
    }

    /** Gives back the sound held back of tracks whose format is not this one: the next sound will be counted anew. */
    public List<TimedSample> flushSoundUnless(Lineup formats) {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getKey().kind() == TrackKind.AUDIO)
                .filter(lane -> !formats.has(lane.getKey(), lane.getValue().format()))
                .flatMap(lane -> lane.getValue().flush().stream())
                .toList();
    }

    /** The tracks that there have been. */
    public List<TrackId> tracks() {
        return List.copyOf(lanes.keySet());
    }

    /** Where the sample lies that a track holds back, if any; rounded down. */
    public Optional<Long> held(TrackId track) {
        return present(track).filter(Lane::isHolding).map(lane -> lane.heldTime() * 1000 / lane.timescale());
    }

    public boolean isBefore(TimedSample sample, long millis) {
        return present(sample.track())
                .map(lane -> sample.time() * 1000 < millis * lane.timescale())
                .orElse(false);
    }

    /** A new encoder session begins. */
    public void forget() {
        lanes.values().forEach(Lane::forget);
    }

    /** Nothing will be placed before that instant from now on. */
    public void notBefore(long millis) {
        floor = Math.max(floor, millis);
        lanes.values().forEach(lane -> lane.notBefore(floor));
    }

    /** End of the longest track; rounded up. */
    public long end() {
        return lanes.values().stream().mapToLong(Lane::endMillis).reduce(floor, Math::max);
    }

    /** Pictures of any format share a timescale and so a lane; sound of a new format is counted anew. */
    private Lane lane(TrackId track, TrackFormat format) {
        var known = lanes.get(track);
        if (known != null && (track.kind() == TrackKind.VIDEO || known.format().equals(format))) {
            return known;
        }
        var fresh = new Lane(track, format, faults);
        fresh.notBefore(known == null ? floor : known.endMillis());
        lanes.put(track, fresh);
        return fresh;
    }

    private Optional<Lane> present(TrackId track) {
        return Optional.ofNullable(lanes.get(track));
    }
}
