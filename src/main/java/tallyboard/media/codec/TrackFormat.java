package tallyboard.media.codec;

import java.nio.ByteBuffer;
import java.time.Duration;

/** What a decoder must know about a track before its first sample. Equal when the configuration records are equal. */
public sealed interface TrackFormat permits VideoFormat, AudioFormat {

    TrackKind kind();

    /** The configuration record as received; a view of its own each time, from position 0. */
    ByteBuffer record();

    /** Ticks per second in which the track's times are counted in MP4. */
    int timescale();

    /** Track time as a duration; written so that days of media do not overflow. */
    default Duration duration(long ticks) {
        long rest = Math.floorMod(ticks, (long) timescale());
        return Duration.ofSeconds(Math.floorDiv(ticks, (long) timescale()), rest * 1_000_000_000L / timescale());
    }

    /** RFC 6381 name, as in {@code avc1.64001f} or {@code mp4a.40.2}. */
    String codec();

    /** As people call it: "H.264", "AAC". */
    String title();

    /** Whether decoding can begin with this sample: what the payload says, since the tag's own flag may lie. */
    boolean startsDecoding(ByteBuffer payload);

    /** A copy that nobody else can write to. */
    static ByteBuffer copy(ByteBuffer record) {
        return ByteBuffer.allocate(record.remaining())
                .put(record.duplicate())
                .flip()
                .asReadOnlyBuffer();
    }
}
