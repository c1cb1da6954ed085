package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/**
 * A {@code moof} with its {@code mdat}: the least that is written, and the least that a player can be given.
 *
 * @param sequence counts from 1 within an output
 * @param start media time of its first sample (decoding time)
 * @param duration of its pictures; of its sound where it has no picture
 * @param startsWithKey decoding can begin here
 * @param gather boxes and payloads in file order; the payloads are those of the samples, not copies
 */
public record Fragment(
        long sequence,
        Duration start,
        Duration duration,
        boolean startsWithKey,
        int pictures,
        int audioFrames,
        List<ByteBuffer> gather) {

    public Fragment {
        gather = List.copyOf(gather);
    }

    /** Views of its own for each caller, since a channel moves the positions of what it writes. */
    @Override
    public List<ByteBuffer> gather() {
        return gather.stream().map(ByteBuffer::duplicate).toList();
    }

    public long size() {
        return gather.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    public Duration end() {
        return start.plus(duration);
    }
}
