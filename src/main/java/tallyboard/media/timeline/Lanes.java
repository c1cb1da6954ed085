package tallyboard.media.timeline;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.TimedSample;

/** The tracks of a programme side by side on one stream timeline. Instants are milliseconds of stream time. */
public final class Lanes {

    private final FaultCount faults;
    private Optional<Lane> pictures = Optional.empty();
    private Optional<Lane> sounds = Optional.empty();
    private long floor;

    /** @param from where the timeline begins */
    public Lanes(long from, FaultCount faults) {
        this.floor = from;
        this.faults = faults;
    }

    /** Takes a sample and gives back the one before it on its track, which is complete now. */
    public Optional<TimedSample> add(
            TrackFormat format, long millis, int offsetMillis, boolean key, ByteBuffer payload) {
        return lane(format).add(millis, offsetMillis, key, payload);
    }

    /** Gives back the sample that a track holds back, if any. */
    public Optional<TimedSample> flush(TrackKind kind) {
        return present(kind).flatMap(Lane::flush);
    }

    /** Gives back the sound held back when its format is none of these: the next sound will be counted anew. */
    public Optional<TimedSample> flushSoundUnless(Collection<TrackFormat> formats) {
        return sounds.filter(lane -> !formats.contains(lane.format())).flatMap(Lane::flush);
    }

    /** Where the sample lies that a track holds back, if any; rounded down. */
    public Optional<Long> held(TrackKind kind) {
        return present(kind).filter(Lane::isHolding).map(lane -> lane.heldTime() * 1000 / lane.timescale());
    }

    public boolean isBefore(TimedSample sample, long millis) {
        return present(sample.kind())
                .map(lane -> sample.time() * 1000 < millis * lane.timescale())
                .orElse(false);
    }

    /** A new encoder session begins. */
    public void forget() {
        all().forEach(Lane::forget);
    }

    /** Nothing will be placed before that instant from now on. */
    public void notBefore(long millis) {
        floor = Math.max(floor, millis);
        all().forEach(lane -> lane.notBefore(floor));
    }

    /** End of the longest track; rounded up. */
    public long end() {
        return all().mapToLong(Lane::endMillis).reduce(floor, Math::max);
    }

    /** Pictures of any format share a timescale and so a lane; sound of a new format is counted anew. */
    private Lane lane(TrackFormat format) {
        var known = present(format.kind());
        if (known.isPresent()
                && (format.kind() == TrackKind.VIDEO || known.get().format().equals(format))) {
            return known.get();
        }
        var fresh = new Lane(format, faults);
        fresh.notBefore(known.map(Lane::endMillis).orElse(floor));
        switch (format.kind()) {
            case VIDEO -> pictures = Optional.of(fresh);
            case AUDIO -> sounds = Optional.of(fresh);
        }
        return fresh;
    }

    private Optional<Lane> present(TrackKind kind) {
        return switch (kind) {
            case VIDEO -> pictures;
            case AUDIO -> sounds;
        };
    }

    private Stream<Lane> all() {
        return Stream.concat(pictures.stream(), sounds.stream());
    }
}
