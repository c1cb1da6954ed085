package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tallyboard.media.mp4.box.BoxWriter;

/** Writes a {@code moof} and the head of its {@code mdat}; the payloads follow in the same order, uncopied. */
public final class FragmentWriter {

    /** Per sample: duration, size, flags, composition offset; and the offset of the first (14496-12, 8.8.8). */
    static final int RUN_FLAGS = 0xF01;

    static final long KEY_SAMPLE = 0x02000000L;
    static final long OTHER_SAMPLE = 0x01010000L;
    private static final int BASE_IS_MOOF = 0x020000;
    private static final int MDAT_HEAD = 8;

    /** The samples of one track in a fragment; not empty. */
    public record Run(int trackId, List<TimedSample> samples) {
        public Run {
            samples = List.copyOf(samples);
        }

        long size() {
            return samples.stream().mapToLong(TimedSample::size).sum();
        }
    }

    private FragmentWriter() {}

    /** The gather list of one fragment: boxes first, then each payload. */
    public static List<ByteBuffer> write(long sequence, List<Run> runs) {
        // The size of a moof does not depend on the offsets inside it, so write it twice: once to measure.
        int size = boxes(sequence, runs, 0).length();
        long media = runs.stream().mapToLong(Run::size).sum();
        var head = boxes(sequence, runs, size + MDAT_HEAD);
        head.u32(MDAT_HEAD + media).ascii("mdat");
        var gather = new ArrayList<ByteBuffer>();
        gather.add(head.done());
        for (var run : runs) {
            for (var sample : run.samples) {
                gather.add(sample.payload());
            }
        }
        return gather;
    }

    private static BoxWriter boxes(long sequence, List<Run> runs, long firstOffset) {
        var writer = new BoxWriter();
        writer.open("moof").openFull("mfhd", 0, 0).u32(sequence).close();
        long offset = firstOffset;
        for (var run : runs) {
            writer.open("traf");
            writer.openFull("tfhd", 0, BASE_IS_MOOF).u32(run.trackId).close();
            writer.openFull("tfdt", 1, 0).u64(run.samples.getFirst().time()).close();
            writer.openFull("trun", 1, RUN_FLAGS).u32(run.samples.size()).u32(offset);
            for (var sample : run.samples) {
                writer.u32(sample.duration()).u32(sample.size());
                writer.u32(sample.key() ? KEY_SAMPLE : OTHER_SAMPLE).u32(sample.offset());
            }
            writer.close().close();
            offset += run.size();
        }
        return writer.close();
    }
}
