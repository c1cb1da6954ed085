package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;

/**
 * A sample at its place. Times are in ticks of its track.
 *
 * @param time decoding time
 * @param offset presentation minus decoding time
 */
public record TimedSample(TrackId track, long time, int duration, int offset, boolean key, ByteBuffer payload) {

    public TrackKind kind() {
        return track.kind();
    }

    public long end() {
        return time + duration;
    }

    public int size() {
        return payload.remaining();
    }

    public TimedSample earlier(long ticks) {
        return new TimedSample(track, time - ticks, duration, offset, key, payload);
    }
}
