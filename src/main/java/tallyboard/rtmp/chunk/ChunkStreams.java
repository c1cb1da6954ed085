package tallyboard.rtmp.chunk;

import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.bounds.MalformedException;

/** The chunk streams of one direction by id: few, so the rare high ids are found by looking through. */
final class ChunkStreams {
    private static final int LOW_IDS = 64;

    private final ChunkStream[] all = new ChunkStream[Limits.CHUNK_STREAMS];
    private final int[] placeOfLowId = new int[LOW_IDS];
    private int count;

    /** The stream of this id, made at its first chunk. */
    ChunkStream get(int id) throws MalformedException {
        int place = placeOf(id);
        if (place >= 0) {
            return all[place];
        }
        if (count == all.length) {
            throw new MalformedException(Fault.TOO_MANY_CHUNK_STREAMS);
        }
        var stream = new ChunkStream(id);
        all[count++] = stream;
        if (id < LOW_IDS) {
            placeOfLowId[id] = count; // one more than the place: 0 means none
        }
        return stream;
    }

    boolean has(int id) {
        return placeOf(id) >= 0;
    }

    private int placeOf(int id) {
        if (id >= 0 && id < LOW_IDS) {
            return placeOfLowId[id] - 1;
        }
        for (int place = 0; place < count; place++) {
            if (all[place].id == id) {
                return place;
            }
        }
        return -1;
    }
}
