package tallyboard.rehearsal.clip;

import java.nio.ByteBuffer;

/**
 * One picture or sound frame of a clip, or the format of either, as RTMP carries it.
 *
 * @param timestamp milliseconds from the beginning; the decoding time of a picture
 * @param body the body of an FLV tag
 */
public record ClipTag(Kind kind, long timestamp, ByteBuffer body) {
    /** Picture or sound. */
    public enum Kind {
        VIDEO,
        AUDIO
    }

    public ClipTag later(long millis) {
        return new ClipTag(kind, timestamp + millis, body);
    }
}
