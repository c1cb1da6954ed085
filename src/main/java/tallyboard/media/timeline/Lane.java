package tallyboard.media.timeline;

import java.nio.ByteBuffer;
import java.util.Optional;
import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.VideoFormat;
import tallyboard.media.mp4.TimedSample;

/** One track on the stream's timeline. Holds the latest sample back, since only the next one tells how long it lasts. */
final class Lane {

    private record Held(long time, int offset, boolean key, ByteBuffer payload) {}

    private static final long NANOS = 1_000_000_000L;

    private final TrackId track;
    private final TrackFormat format;
    private final Times times;
    private Optional<Held> held = Optional.empty();
    private long end;

    Lane(TrackId track, TrackFormat format, FaultCount faults) {
        this.track = track;
        this.format = format;
        times = switch (format) {
            case VideoFormat video ->
                new PictureTimes(video.timescale(), video.picture().framesPerSecond(), faults);
            case AudioFormat audio -> new SoundTimes(audio, faults);
        };
    }

    /** Takes the next sample in decoding order and gives back the one before, which is complete now. */
    Optional<TimedSample> add(long millis, long offsetNanos, boolean key, ByteBuffer payload) {
        long time = times.place(millis, held.map(last -> last.time + 1).orElse(end), payload);
        var previous = held.map(last -> {
            times.lasted(time - last.time);
            return timed(last, time - last.time);
        });
        int offset = (int) (offsetNanos * times.timescale() / NANOS);
        held = Optional.of(new Held(time, offset, key, payload));
        end = time + times.usual();
        return previous;
    }

    /** Gives back the sample held, as long as its like usually are. */
    Optional<TimedSample> flush() {
        var last = held.map(sample -> timed(sample, times.usual()));
        last.ifPresent(sample -> end = sample.end());
        held = Optional.empty();
        return last;
    }

    /** The format that the lane was laid out for. */
    TrackFormat format() {
        return format;
    }

    /** A new encoder session begins. */
    void forget() {
        times.forget();
    }

    /** Nothing will be placed before {@code millis} from now on. */
    void notBefore(long millis) {
        end = Math.max(end, Math.ceilDiv(millis * times.timescale(), 1000L));
    }

    boolean isHolding() {
        return held.isPresent();
    }

    /** Place of the sample held in ticks; only while {@link #isHolding()}. */
    long heldTime() {
        return held.orElseThrow().time;
    }

    int timescale() {
        return times.timescale();
    }

    /** Where the track ends so far, the sample held included, in milliseconds, rounded up. */
    long endMillis() {
        return Math.ceilDiv(end * 1000, (long) times.timescale());
    }

    private TimedSample timed(Held sample, long duration) {
        return new TimedSample(track, sample.time, (int) duration, sample.offset, sample.key, sample.payload);
    }
}
