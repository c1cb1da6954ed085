package tallyboard.rtmp.chunk;

import java.nio.ByteBuffer;
import java.util.Optional;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.bounds.MalformedException;

/**
 * Puts messages together from chunks (RTMP 1.0, section 5.3). Fed with bytes of any cut; obeys Set Chunk Size and Abort by
 * itself and hands out everything else.
 */
public final class ChunkReader {
    private static final int LONGEST_HEADER = 3 + 11 + 4;
    private static final int EXTENDED = 0xFFFFFF;
    private static final int[] HEADER_SIZE = {11, 7, 3, 0};

    private final ChunkStreams streams = new ChunkStreams();

    /** The bytes of a header that the last feed ended in; always ready for reading. */
    private final ByteBuffer cut = ByteBuffer.allocate(LONGEST_HEADER).flip();

    private int chunkSize = Limits.SMALLEST_CHUNK;
    private boolean trusted;
    private int unfinished;
    private long emptyMessages;

    private ChunkStream current = new ChunkStream(0);
    private int leftOfChunk;

    /** From here on the peer is an accepted encoder: long messages are allowed, and get their memory in larger pieces. */
    public void trust() {
        trusted = true;
    }

    /** Messages of no length, which are ignored. */
    public long emptyMessages() {
        return emptyMessages;
    }

    /** The next whole message; empty when all of {@code in} has been taken and more is needed. */
    public Optional<Message> next(ByteBuffer in) throws MalformedException {
        while (cut.hasRemaining()) {
            refill(cut, in);
            Optional<Message> message = scan(cut);
            if (message.isPresent() || !in.hasRemaining()) {
                return message;
            }
        }
        Optional<Message> message = scan(in);
        if (message.isEmpty() && in.hasRemaining()) {
            refill(cut, in);
        }
        return message;
    }

    private static void refill(ByteBuffer cut, ByteBuffer in) {
        cut.compact();
        int count = Math.min(cut.remaining(), in.remaining());
        cut.put(cut.position(), in, in.position(), count);
        cut.position(cut.position() + count).flip();
        in.position(in.position() + count);
    }

    /** Reads chunks until a message is whole; stops at the start of a header that is not whole. */
    private Optional<Message> scan(ByteBuffer in) throws MalformedException {
        while (true) {
            if (leftOfChunk > 0 && takePayload(in)) {
                var message = current.finish();
                unfinished -= message.body().limit();
                if (!obey(message)) {
                    return Optional.of(message);
                }
            }
            if (leftOfChunk > 0) {
                return Optional.empty();
            }
            int start = in.position();
            if (!takeHeader(in)) {
                in.position(start);
                return Optional.empty();
            }
        }
    }

    /** True when this completes the message. */
    private boolean takePayload(ByteBuffer in) {
        int count = Math.min(leftOfChunk, in.remaining());
        current.take(in, count, trusted ? Limits.GRANT : Limits.EARLY_GRANT);
        unfinished += count;
        leftOfChunk -= count;
        return current.missing() == 0;
    }

    /** False when {@code in} ends before the header does; nothing has changed then but the position. */
    private boolean takeHeader(ByteBuffer in) throws MalformedException {
        if (!in.hasRemaining()) {
            return false;
        }
        int first = in.get();
        int format = first >> 6 & 3;
        int id = first & 0x3F;
        if (id < 2) {
            if (in.remaining() < id + 1) {
                return false;
            }
            id = 64 + (in.get() & 0xFF) + (id == 0 ? 0 : (in.get() & 0xFF) << 8);
        }
        if (in.remaining() < HEADER_SIZE[format]) {
            return false;
        }
        var stream = streams.get(id);
        boolean whole = format == 3 ? takeShortest(in, stream) : takeMessageHeader(in, stream, format);
        if (whole) {
            beginChunk(stream);
        }
        return whole;
    }

    private boolean takeMessageHeader(ByteBuffer in, ChunkStream stream, int format) throws MalformedException {
        if (stream.isPartial()) {
            throw new MalformedException(Fault.HEADER_IN_MID_MESSAGE);
        }
        if (format == 2 && !stream.isIntroduced()) {
            throw new MalformedException(Fault.MISSING_HEADER);
        }
        int field = unsigned24(in);
        int length = format == 2 ? stream.length() : unsigned24(in);
        int type = format == 2 ? stream.type() : in.get() & 0xFF;
        int streamId = format == 0 ? Integer.reverseBytes(in.getInt()) : 0;
        boolean extended = field == EXTENDED;
        if (extended) {
            if (in.remaining() < 4) {
                return false;
            }
            field = in.getInt();
        }
        if (length > longest(type)) {
            throw new MalformedException(Fault.MESSAGE_TOO_LONG);
        }
        if (format == 0) {
            stream.startAt(field, extended, length, type, streamId);
        } else {
            stream.startAfter(field, extended, length, type);
        }
        return true;
    }

    /** Format 3: goes on with a message, or repeats the last header for a new one. */
    private boolean takeShortest(ByteBuffer in, ChunkStream stream) throws MalformedException {
        if (!stream.isIntroduced()) {
            throw new MalformedException(Fault.MISSING_HEADER);
        }
        if (!stream.isPartial()) {
            if (stream.isExtended()) {
                if (in.remaining() < 4) {
                    return false;
                }
                in.getInt();
            }
            stream.startAgain();
            return true;
        }
        return !stream.isExtended() || skipRepeatedTimestamp(in, stream.field());
    }

    /** Senders disagree whether a continuation repeats the extended timestamp: four equal bytes are it, others are payload. */
    private static boolean skipRepeatedTimestamp(ByteBuffer in, int timestamp) {
        int present = Math.min(4, in.remaining());
        for (int i = 0; i < present; i++) {
            if (in.get(in.position() + i) != (byte) (timestamp >> 24 - 8 * i)) {
                return true;
            }
        }
        if (present < 4) {
            return false;
        }
        in.position(in.position() + 4);
        return true;
    }

    private void beginChunk(ChunkStream stream) throws MalformedException {
        if (unfinished - stream.received() > Limits.PARTIAL) {
            throw new MalformedException(Fault.TOO_MUCH_UNFINISHED);
        }
        if (stream.missing() == 0) {
            stream.drop();
            emptyMessages++;
            return;
        }
        current = stream;
        leftOfChunk = Math.min(chunkSize, stream.missing());
    }

    private int longest(int type) {
        return switch (type) {
            case MessageType.SET_CHUNK_SIZE,
                    MessageType.ABORT,
                    MessageType.ACKNOWLEDGEMENT,
                    MessageType.USER_CONTROL,
                    MessageType.WINDOW_ACK_SIZE,
                    MessageType.SET_PEER_BANDWIDTH -> Limits.CONTROL;
            case MessageType.COMMAND, MessageType.COMMAND_AMF3 -> Limits.COMMAND;
            case MessageType.DATA, MessageType.DATA_AMF3 -> trusted ? Limits.DATA : Limits.EARLY_MESSAGE;
            default -> trusted ? Limits.MESSAGE : Limits.EARLY_MESSAGE;
        };
    }

    /** True when the message was for this reader. */
    private boolean obey(Message message) throws MalformedException {
        switch (message.type()) {
            case MessageType.SET_CHUNK_SIZE -> setChunkSize(Controls.number(message));
            case MessageType.ABORT -> abort(Controls.number(message));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void setChunkSize(int size) throws MalformedException {
        if (size < Limits.SMALLEST_CHUNK || size > Limits.LARGEST_CHUNK) {
            throw new MalformedException(Fault.CHUNK_SIZE);
        }
        chunkSize = size;
    }

    private void abort(int id) throws MalformedException {
        if (streams.has(id)) {
            var stream = streams.get(id);
            unfinished -= stream.received();
            stream.drop();
        }
    }

    private static int unsigned24(ByteBuffer in) {
        return (in.getShort() & 0xFFFF) << 8 | in.get() & 0xFF;
    }
}
