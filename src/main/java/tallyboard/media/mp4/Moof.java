package tallyboard.media.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tallyboard.media.mp4.box.Box;
import tallyboard.media.mp4.box.MalformedBoxException;

/**
 * What the {@code moof} of one fragment says about its samples.
 *
 * @param runs one for each track that the fragment has samples of
 */
public record Moof(long sequence, List<Run> runs) {

    private static final int ROW = 16;
    private static final int RUN_HEAD = 12;

    /**
     * The samples of one track, contiguous in the file.
     *
     * @param time decoding time of the first
     * @param dataOffset from the first byte of the {@code moof} to the first sample
     * @param rows as written in {@code trun}: duration, size, flags, composition offset
     */
    public record Run(int trackId, long time, int dataOffset, ByteBuffer rows) {

        int count() {
            return rows.limit() / ROW;
        }

        /** Whether decoding can begin with its first sample. */
        public boolean startsWithKey() {
            return count() > 0 && isKey(0);
        }

        /** Where its last sample ends, on the timeline of its track. */
        public long end() {
            long end = time;
            for (int i = 0; i < count(); i++) {
                end += duration(i);
            }
            return end;
        }

        /** The size of all its samples. */
        public long bytes() {
            long bytes = 0;
            for (int i = 0; i < count(); i++) {
                bytes += size(i);
            }
            return bytes;
        }

        int duration(int index) {
            return rows.getInt(index * ROW);
        }

        int size(int index) {
            return rows.getInt(index * ROW + 4);
        }

        boolean isKey(int index) {
            return rows.getInt(index * ROW + 8) == FragmentWriter.KEY_SAMPLE;
        }

        int offset(int index) {
            return rows.getInt(index * ROW + 12);
        }
    }

    public Moof {
        runs = List.copyOf(runs);
    }

    /** @param box the whole {@code moof}, as {@link FragmentWriter} writes it */
    public static Moof read(ByteBuffer box) throws MalformedBoxException {
        var boxes = Box.first(Box.all(box), "moof").children();
        long sequence = Box.first(boxes, "mfhd").need(8).content().getInt(4) & 0xFFFF_FFFFL;
        var runs = new ArrayList<Run>();
        for (var child : boxes) {
            if (child.type().equals("traf")) {
                runs.add(run(child));
            }
        }
        return new Moof(sequence, runs);
    }

    private static Run run(Box traf) throws MalformedBoxException {
        int track = traf.inside("tfhd").need(8).content().getInt(4);
        long time = traf.inside("tfdt").need(12).content().getLong(4);
        var trun = traf.inside("trun").need(RUN_HEAD).content();
        int count = trun.getInt(4);
        if ((trun.getInt(0) & 0xFFFFFF) != FragmentWriter.RUN_FLAGS || trun.limit() - RUN_HEAD != (long) count * ROW) {
            throw new MalformedBoxException("box trun is not as this program writes it");
        }
        return new Run(track, time, trun.getInt(8), trun.slice(RUN_HEAD, count * ROW));
    }
}
