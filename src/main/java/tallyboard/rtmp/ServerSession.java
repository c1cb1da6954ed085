package tallyboard.rtmp;

import java.nio.ByteBuffer;
import java.util.Optional;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.command.CommandReader;
import tallyboard.rtmp.command.StreamMetadata;

/**
 * One encoder's connection as bytes in, steps out. Whoever holds the socket asks for the next step until it is
 * {@link Step.NeedBytes}, sends {@link #outgoing()}, reads on, and asks again.
 *
 * <p>Bytes that follow a request to publish stay in the caller's buffer until it is answered, so nothing of a refused
 * encoder is ever parsed as media.
 */
public final class ServerSession {
    private final Wire wire = Wire.called();
    private final PublishConversation conversation = new PublishConversation();
    private Optional<Aggregate> aggregate = Optional.empty();
    private Optional<Step> end = Optional.empty();

    /**
     * @param in bytes from the peer, of any cut; taken as far as the step needs
     * @throws IllegalStateException while a request to publish is unanswered
     */
    public Step next(ByteBuffer in) {
        if (end.isPresent()) {
            return end.get();
        }
        if (conversation.isAsking()) {
            throw new IllegalStateException("accept or refuse first");
        }
        try {
            return advance(in);
        } catch (MalformedException malformed) {
            return end(malformed.fault());
        }
    }

    /** The encoder may publish: from here on its messages may be long. */
    public void accept() {
        take(conversation.accept());
        wire.trust();
    }

    /** The encoder gets the one neutral answer; the next step is the end. */
    public void refuse() {
        take(conversation.refuse());
    }

    /** Whether the encoder has said, by Enhanced RTMP 2, that it connects anew when it is asked to. */
    public boolean canReconnect() {
        return conversation.canReconnect();
    }

    /** Asks an encoder that can to connect anew; it goes on here until it has done so. */
    public void askToReconnect(String why) {
        take(conversation.askToReconnect(why));
    }

    /** Bytes to send; reading removes them. Valid until the next call of this session. */
    public ByteBuffer outgoing() {
        return wire.outgoing();
    }

    /** The handshake is over. */
    public boolean isOpen() {
        return wire.isOpen();
    }

    /** Messages without content, which are read over; a sign of a broken encoder. */
    public long emptyMessages() {
        return wire.emptyMessages();
    }

    private Step advance(ByteBuffer in) throws MalformedException {
        while (true) {
            var message = nextMessage(in);
            if (message.isEmpty()) {
                return Step.NEED_BYTES;
            }
            var step = on(message.get());
            if (step.isPresent()) {
                return step.get();
            }
        }
    }

    private Optional<Message> nextMessage(ByteBuffer in) throws MalformedException {
        if (aggregate.isPresent()) {
            var inner = aggregate.get().next();
            if (inner.isPresent()) {
                return inner;
            }
            aggregate = Optional.empty();
        }
        return wire.next(in);
    }

    private Optional<Step> on(Message message) throws MalformedException {
        return switch (message.type()) {
            case MessageType.VIDEO -> media(new Step.Video(message.timestamp(), message.body()));
            case MessageType.AUDIO -> media(new Step.Audio(message.timestamp(), message.body()));
            case MessageType.AGGREGATE -> {
                aggregate = Optional.of(new Aggregate(message));
                yield Optional.empty();
            }
            case MessageType.DATA, MessageType.DATA_AMF3 -> data(message);
            case MessageType.COMMAND, MessageType.COMMAND_AMF3 -> take(conversation.on(CommandReader.read(message)));
            default -> take(conversation.onOther());
        };
    }

    private Optional<Step> media(Step media) {
        return conversation.isPublishing() ? conversation.onMedia(media) : take(conversation.onUnaskedMedia());
    }

    private Optional<Step> data(Message message) throws MalformedException {
        var metadata = StreamMetadata.read(message);
        return metadata.isPresent() && conversation.isPublishing()
                ? metadata.map(Step.Metadata::new)
                : take(conversation.onOther());
    }

    private Optional<Step> take(Turn<Step> turn) {
        turn.replies().forEach(wire::send);
        return turn.step().map(step -> step instanceof Step.End(var fault) ? end(fault) : step);
    }

    private Step end(Fault fault) {
        var last = new Step.End(fault);
        end = Optional.of(last);
        return last;
    }
}
