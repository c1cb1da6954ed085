package tallyboard.rtmp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallyboard.rtmp.amf.AmfReader;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.amf.AmfWriter;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.ChunkReader;
import tallyboard.rtmp.chunk.ChunkWriter;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.chunk.Outbox;
import tallyboard.rtmp.handshake.Handshake;

/** An encoder that says whatever a test wants it to say, lawful or not, to a session of its own. */
final class Talk {
    static final String KEY = "5b0c3f6a-driftwood";

    final ServerSession session = new ServerSession();
    final List<Step> steps = new ArrayList<>();
    final List<String> replies = new ArrayList<>();
    private final Outbox out = new Outbox();
    private final ChunkWriter writer = new ChunkWriter(out);
    private final ChunkReader reader = new ChunkReader();
    private final Handshake greeting = Handshake.asCaller(new Outbox());
    private boolean admits = true;

    /** The handshake is over. */
    static Talk open() {
        var talk = new Talk();
        talk.feed(handshake());
        return talk;
    }

    /** Connected, with a stream. */
    static Talk ready() {
        var talk = open();
        talk.say(0, "connect", 1, connect("live"));
        talk.say(0, "createStream", 4, AmfValue.nothing());
        talk.forget();
        return talk;
    }

    static Talk publishing() {
        var talk = ready();
        talk.say(1, "publish", 5, AmfValue.nothing(), AmfValue.of(KEY), AmfValue.of("live"));
        talk.forget();
        return talk;
    }

    /** C0, C1 and C2, which no server compares. */
    static ByteBuffer handshake() {
        var hello = new Outbox();
        Handshake.asCaller(hello);
        return ByteBuffer.allocate(1 + 1536 + 1536).put(hello.waiting()).rewind();
    }

    static AmfValue.Fields connect(String app) {
        var fields = new LinkedHashMap<String, AmfValue>();
        fields.put("app", AmfValue.of(app));
        fields.put("flashVer", AmfValue.of("FMLE/3.0 (compatible; Lavf59.27.100)"));
        fields.put("tcUrl", AmfValue.of("rtmp://127.0.0.1:1935/" + app));
        return new AmfValue.Fields(fields);
    }

    Talk refusing() {
        admits = false;
        return this;
    }

    Talk say(int streamId, String name, double transaction, AmfValue... values) {
        return send(command(streamId, name, transaction, values));
    }

    Talk media(int type, long timestamp, ByteBuffer body) {
        return send(new Message(type, timestamp, 1, body));
    }

    Talk send(Message message) {
        writer.write(message);
        feed(out.waiting());
        return this;
    }

    /** Takes every step there is, answers the question to publish, and reads what the session says. */
    Talk feed(ByteBuffer bytes) {
        Step step;
        do {
            step = session.next(bytes);
            if (step instanceof Step.Admit) {
                decide();
            }
            if (!(step instanceof Step.NeedBytes)) {
                steps.add(step);
            }
        } while (!(step instanceof Step.NeedBytes) && !(step instanceof Step.End));
        if (session.isOpen()) {
            listen();
        }
        return this;
    }

    void forget() {
        steps.clear();
        replies.clear();
    }

    static Message command(int streamId, String name, double transaction, AmfValue... values) {
        var body = new AmfWriter().text(name).number(transaction);
        for (var value : values) {
            body.value(value);
        }
        return new Message(MessageType.COMMAND, 0, streamId, body.toBody());
    }

    private void decide() {
        if (admits) {
            session.accept();
        } else {
            session.refuse();
        }
    }

    private void listen() {
        try {
            var bytes = session.outgoing();
            greeting.read(bytes);
            for (var it = reader.next(bytes); it.isPresent(); it = reader.next(bytes)) {
                replies.add(inWords(it.get()));
            }
        } catch (MalformedException malformed) {
            throw new AssertionError(malformed);
        }
    }

    /** Such as {@code onStatus 0 NetStream.Publish.Start}, {@code _result 4 1.0}, or the type and bytes of a control message. */
    static String inWords(Message message) throws MalformedException {
        if (message.type() != MessageType.COMMAND) {
            return message.type() + " " + Hex.text(message.body());
        }
        var values = AmfReader.readAll(message.body());
        var words = new StringBuilder(values.get(0).asText().orElseThrow());
        words.append(' ').append(values.get(1).asNumber().orElseThrow().intValue());
        for (var value : values.subList(2, values.size())) {
            value.asNumber().ifPresent(number -> words.append(' ').append(number));
            value.asFields().text("code").ifPresent(code -> words.append(' ').append(code));
        }
        return words.toString();
    }

    static Map<String, AmfValue> information(Message result) throws MalformedException {
        return AmfReader.readAll(result.body()).get(3).asFields().values();
    }
}
