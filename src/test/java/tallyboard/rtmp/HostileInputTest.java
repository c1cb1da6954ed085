package tallyboard.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.chunk.ChunkWriter;
import tallyboard.rtmp.chunk.Controls;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.chunk.Outbox;

/** What other servers had to fix: each of these ends one session and nothing else. */
class HostileInputTest {
    private static final AmfValue NULL = AmfValue.nothing();

    @Test
    void anEightHundredKilobyteConnect() {
        var nested = new Message(MessageType.COMMAND, 0, 0, nested(200_000));

        ends(Fault.MESSAGE_TOO_LONG, Talk.open().send(nested));
        assertTrue(Talk.open().send(nested).session.outgoing().remaining() == 0);
    }

    @Test
    void deepNestingInACommand() {
        ends(Fault.AMF_TOO_DEEP, Talk.open().send(new Message(MessageType.COMMAND, 0, 0, nested(5_000))));
    }

    @Test
    void deepNestingInMetadata() {
        ends(Fault.AMF_TOO_DEEP, Talk.publishing().media(MessageType.DATA, 0, nested(200_000)));
    }

    @Test
    void aCommandThatIsNotOne() {
        ends(Fault.AMF_SHAPE, Talk.open().send(new Message(MessageType.COMMAND, 0, 0, Hex.of("05"))));
        ends(Fault.AMF_SHAPE, Talk.open().send(new Message(MessageType.COMMAND, 0, 0, Hex.of("02 0001 'x' 05"))));
        ends(Fault.AMF_TRUNCATED, Talk.open().send(new Message(MessageType.COMMAND, 0, 0, Hex.of("02 ffff 'x'"))));
        ends(Fault.AMF_MARKER, Talk.open().send(new Message(MessageType.COMMAND_AMF3, 0, 0, Hex.of("00 11 0a"))));
    }

    @Test
    void aFloodOfCreateStream() {
        var talk = Talk.ready();
        for (int i = 1; i < Limits.STREAMS; i++) {
            talk.say(0, "createStream", 4, NULL);
        }
        assertEquals(0, talk.steps.size());
        ends(Fault.OUT_OF_ORDER, talk.say(0, "createStream", 4, NULL));
    }

    @Test
    void aFloodOfUnknownCommands() {
        var talk = Talk.publishing();
        while (talk.steps.isEmpty()) {
            talk.say(0, "whatever", 9, NULL);
        }
        ends(Fault.TOO_MANY_COMMANDS, talk);
        assertTrue(talk.replies.size() < 100);
    }

    @Test
    void unknownCommandsBetweenMediaAreBorneAllDay() {
        var talk = Talk.publishing();
        for (int i = 0; i < 1000; i++) {
            talk.say(0, "whatever", 9, NULL).media(MessageType.AUDIO, i, Hex.of("af01"));
        }
        assertTrue(talk.steps.stream().allMatch(step -> step instanceof Step.Audio));
    }

    @Test
    void aFloodOfUnknownMessages() {
        var talk = Talk.ready();
        while (talk.steps.isEmpty()) {
            talk.media(99, 0, Hex.of("00"));
        }
        ends(Fault.TOO_MANY_COMMANDS, talk);
    }

    @Test
    void aFloodOfPingsInOnePiece() {
        var pings = ByteBuffer.allocate(64 * 1024).put(Hex.of("02 000000 000006 04 00000000 0006 00000001"));
        while (pings.remaining() >= 7) {
            pings.put(Hex.of("c2 0006 00000001"));
        }
        ends(Fault.TOO_MANY_PINGS, Talk.open().feed(pings.flip()));
    }

    @Test
    void pingsOverTimeAreLawful() {
        var talk = Talk.publishing();
        for (int i = 0; i < 1000; i++) {
            talk.send(Controls.userControl(Controls.PING_REQUEST, i));
        }
        assertEquals(1000, talk.replies.size());
    }

    @Test
    void controlMessagesCutShort() {
        ends(Fault.BAD_CONTROL, Talk.open().send(new Message(MessageType.USER_CONTROL, 0, 0, Hex.of("00"))));
        ends(Fault.BAD_CONTROL, Talk.open().send(new Message(MessageType.WINDOW_ACK_SIZE, 0, 0, Hex.of("000000"))));
    }

    @Test
    void aWindowOfNothingChangesNothing() {
        var talk = Talk.publishing();
        talk.send(Controls.windowAckSize(0)).send(Controls.windowAckSize(-1));
        talk.media(MessageType.AUDIO, 0, Hex.of("af01"));

        assertEquals(0, talk.replies.size());
    }

    @Test
    void aggregatesThatLie() {
        ends(
                Fault.BAD_AGGREGATE,
                Talk.publishing().media(MessageType.AGGREGATE, 0, Hex.of("09 ffffff 000100 00 000000 27")));
        ends(Fault.BAD_AGGREGATE, Talk.publishing().media(MessageType.AGGREGATE, 0, Hex.of("09 00")));
        ends(
                Fault.MEDIA_BEFORE_PUBLISH,
                Talk.ready().media(MessageType.AGGREGATE, 0, Hex.of("09 000001 000100 00 000000 27")));
    }

    @Test
    void keysOfAnyKindAreOfferedAndNothingElse() {
        for (var key :
                new String[] {"", "../../etc", "\u0000", "x".repeat(4000), "Ключ\ud83d\ude00\u202e", "\r\nINFO forged"
                }) {
            var talk = Talk.ready().refusing().say(1, "publish", 5, NULL, AmfValue.of(key));
            ends(Fault.REFUSED, talk);
            assertEquals(1, talk.replies.size());
        }
    }

    @Test
    void anyBytesAtAllEndInAStep() {
        var random = new Random(2026);
        for (int round = 0; round < 2_000; round++) {
            var bytes = new byte[1 + random.nextInt(400)];
            random.nextBytes(bytes);
            var talk = round % 2 == 0 ? Talk.open() : Talk.publishing();
            talk.feed(ByteBuffer.wrap(bytes));
        }
    }

    @Test
    void aLawfulTalkWithAnyByteChangedEndsInAStep() {
        var out = new Outbox();
        var writer = new ChunkWriter(out);
        writer.write(Talk.command(0, "connect", 1, Talk.connect("live")));
        writer.write(Talk.command(0, "createStream", 4, NULL));
        writer.write(Talk.command(1, "publish", 5, NULL, AmfValue.of(Talk.KEY), AmfValue.of("live")));
        writer.write(new Message(MessageType.AGGREGATE, 0, 1, Hex.of("09 000002 000100 00 000000 2701 0000000d")));
        var lawful = ByteBuffer.allocate(out.size()).put(out.waiting()).array();
        for (int at = 0; at < lawful.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                var changed = lawful.clone();
                changed[at] ^= (byte) (1 << bit);
                Talk.open().feed(ByteBuffer.wrap(changed));
            }
        }
    }

    private static ByteBuffer nested(int depth) {
        var bytes = ByteBuffer.allocate(depth * 4 + 20).put(Hex.of("02 0007 'connect' 00 3ff0000000000000"));
        byte[] level = Hex.of("03 0001 'a'").array();
        while (bytes.remaining() >= level.length) {
            bytes.put(level);
        }
        return bytes.flip();
    }

    private static void ends(Fault fault, Talk talk) {
        assertEquals(new Step.End(fault), talk.steps.getLast());
    }
}
