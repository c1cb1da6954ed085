package tallyboard.rtmp;

import java.nio.ByteBuffer;
import java.util.Optional;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.flv.FlvTag;

/**
 * Takes an aggregate message apart (RTMP 1.0, section 7.1.6): a run of FLV tags, whose times are moved so that the first
 * one has the time of the whole.
 */
final class Aggregate {
    private final Message whole;
    private final ByteBuffer in;
    private long firstTimestamp = -1;

    Aggregate(Message whole) {
        this.whole = whole;
        this.in = whole.body().duplicate();
    }

    /** The next audio, video or data message; other kinds have no business here and are passed over. */
    Optional<Message> next() throws MalformedException {
        while (in.hasRemaining()) {
            var tag = FlvTag.read(in, Fault.BAD_AGGREGATE);
            if (firstTimestamp < 0) {
                firstTimestamp = tag.timestamp();
            }
            if (tag.body().hasRemaining() && isStreamed(tag.type())) {
                long timestamp = whole.timestamp() + tag.timestamp() - firstTimestamp & 0xFFFF_FFFFL;
                return Optional.of(new Message(tag.type(), timestamp, whole.streamId(), tag.body()));
            }
        }
        return Optional.empty();
    }

    private static boolean isStreamed(int type) {
        return type == MessageType.AUDIO || type == MessageType.VIDEO || type == MessageType.DATA;
    }
}
