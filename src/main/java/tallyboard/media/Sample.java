package tallyboard.media;

import java.nio.ByteBuffer;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;

/**
 * One access unit as an encoder sent it. The payload is shared, never copied and never written to; every reader gets a
 * view of its own.
 *
 * @param wireMillis timestamp as received (decoding time), unsigned 32 bits, wraps after 49.7 days
 * @param offsetNanos presentation minus decoding time, may be negative
 * @param key the tag's word for "key picture"; display only, the programme looks into the payload
 */
public record Sample(TrackId track, long wireMillis, long offsetNanos, boolean key, ByteBuffer payload) {

    private static final long NANOS_IN_A_MILLI = 1_000_000;

    public Sample {
        if (wireMillis < 0 || wireMillis > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("not an unsigned 32-bit timestamp: " + wireMillis);
        }
        payload = payload.slice();
    }

    /** Of the programme's own track. */
    public Sample(TrackKind kind, long wireMillis, int offsetMillis, boolean key, ByteBuffer payload) {
        this(TrackId.programme(kind), wireMillis, offsetMillis * NANOS_IN_A_MILLI, key, payload);
    }

    public TrackKind kind() {
        return track.kind();
    }

    @Override
    public ByteBuffer payload() {
        return payload.duplicate();
    }

    public int size() {
        return payload.limit();
    }
}
