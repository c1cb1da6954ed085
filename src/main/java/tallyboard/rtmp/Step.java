package tallyboard.rtmp;

import java.nio.ByteBuffer;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.command.FoundKey;
import tallyboard.rtmp.command.StreamMetadata;

/** What a server session wants done next. Before each read, send what waits in {@link ServerSession#outgoing()}. */
public sealed interface Step {
    /** Everything fed so far is used up. */
    record NeedBytes() implements Step {}

    /**
     * An encoder wants to publish: answer with {@link ServerSession#accept()} or {@link ServerSession#refuse()} before the
     * next step. It has been told nothing yet.
     *
     * @param app     {@code live} or {@code app}
     * @param encoder the name it gives itself, cleaned for display; may be empty
     */
    record Admit(String app, FoundKey found, String encoder) implements Step {}

    record Metadata(StreamMetadata metadata) implements Step {}

    /**
     * @param timestamp milliseconds, unsigned 32 bits, wrapping
     * @param body      for {@link tallyboard.rtmp.flv.VideoTags}; its array is the message's own and never reused
     */
    record Video(long timestamp, ByteBuffer body) implements Step {}

    /**
     * @param timestamp milliseconds, unsigned 32 bits, wrapping
     * @param body      for {@link tallyboard.rtmp.flv.AudioTags}; its array is the message's own and never reused
     */
    record Audio(long timestamp, ByteBuffer body) implements Step {}

    /** The encoder ends its stream on purpose. It may still send; that is read over. */
    record Unpublish() implements Step {}

    /** Nothing more will be understood: send what waits, then close. Every later step is this one again. */
    record End(Fault fault) implements Step {}

    NeedBytes NEED_BYTES = new NeedBytes();
}
