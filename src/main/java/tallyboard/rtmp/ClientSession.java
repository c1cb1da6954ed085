package tallyboard.rtmp;

import java.nio.ByteBuffer;
import java.util.Optional;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.command.AnswerReader;
import tallyboard.rtmp.command.Requests;

/**
 * A connection that publishes to a server, as bytes in, steps out; for rehearsal encoders and for pushing a stream on.
 * Begins with bytes to send. Media methods may be called once the step {@link ClientStep.Publishing} was seen.
 */
public final class ClientSession {
    private final Wire wire = Wire.calling();
    private final CallConversation conversation;
    private boolean hasGreeted;
    private Optional<ClientStep> end = Optional.empty();

    public ClientSession(PublishTarget target) {
        conversation = new CallConversation(target);
    }

    /** @param in bytes from the server, of any cut; taken as far as the step needs */
    public ClientStep next(ByteBuffer in) {
        if (end.isPresent()) {
            return end.get();
        }
        try {
            return advance(in);
        } catch (MalformedException malformed) {
            return end(malformed.fault());
        }
    }

    /** Sends onMetaData. */
    public void metadata(AmfValue.Fields fields) {
        wire.send(Requests.metadata(streamId(), fields.values()));
    }

    /**
     * @param timestamp milliseconds, unsigned 32 bits
     * @param body      the body of an FLV audio tag
     */
    public void audio(long timestamp, ByteBuffer body) {
        wire.send(new Message(MessageType.AUDIO, timestamp, streamId(), body));
    }

    /**
     * @param timestamp milliseconds, unsigned 32 bits
     * @param body      the body of an FLV video tag
     */
    public void video(long timestamp, ByteBuffer body) {
        wire.send(new Message(MessageType.VIDEO, timestamp, streamId(), body));
    }

    /** Says that the stream ends on purpose; then close. */
    public void unpublish() {
        take(conversation.leave());
    }

    /** Bytes to send; reading removes them. Valid until the next call of this session. */
    public ByteBuffer outgoing() {
        return wire.outgoing();
    }

    private ClientStep advance(ByteBuffer in) throws MalformedException {
        while (true) {
            var message = wire.next(in);
            greetOnce();
            if (message.isEmpty()) {
                return ClientStep.NEED_BYTES;
            }
            if (message.get().type() == MessageType.COMMAND) {
                var step = take(conversation.on(AnswerReader.read(message.get())));
                if (step.isPresent()) {
                    return step.get();
                }
            }
        }
    }

    private void greetOnce() {
        if (wire.isOpen() && !hasGreeted) {
            hasGreeted = true;
            take(conversation.greet());
        }
    }

    private Optional<ClientStep> take(Turn<ClientStep> turn) {
        turn.replies().forEach(wire::send);
        return turn.step().map(step -> step instanceof ClientStep.End(var fault) ? end(fault) : step);
    }

    private ClientStep end(Fault fault) {
        var last = new ClientStep.End(fault);
        end = Optional.of(last);
        return last;
    }

    private int streamId() {
        return conversation.streamId().orElseThrow(() -> new IllegalStateException("the server takes no media now"));
    }
}
