package tallyboard.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.chunk.ChunkReader;
import tallyboard.rtmp.chunk.ChunkWriter;
import tallyboard.rtmp.chunk.Controls;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;
import tallyboard.rtmp.chunk.Outbox;
import tallyboard.rtmp.command.KeyPlace;
import tallyboard.rtmp.command.Replies;
import tallyboard.rtmp.command.Requests;

class ServerSessionTest {
    private static final AmfValue NULL = AmfValue.nothing();
    private static final AmfValue NAME = AmfValue.of(Talk.KEY);

    @Test
    void anEncoderConnectsAndAsksAndPublishes() {
        var talk = Talk.open();

        talk.say(0, "connect", 1, Talk.connect("live"));
        assertEquals(
                List.of("5 002625a0", "6 002625a002", "_result 1 NetConnection.Connect.Success"),
                talk.replies.stream().toList());
        talk.forget();
        talk.say(0, "releaseStream", 2, NULL, NAME);
        talk.say(0, "FCPublish", 3, NULL, NAME);
        talk.say(0, "createStream", 4, NULL);
        assertEquals(List.of("_result 2", "_result 3", "_result 4 1.0"), talk.replies);
        talk.forget();
        talk.say(1, "publish", 5, NULL, NAME, AmfValue.of("live"));

        assertEquals(List.of("4 000000000001", "onStatus 0 NetStream.Publish.Start"), talk.replies);
        var admit = assertInstanceOf(Step.Admit.class, talk.steps.getFirst());
        assertEquals("live", admit.app());
        assertEquals(Talk.KEY, admit.found().key().reveal());
        assertEquals(KeyPlace.PUBLISH_NAME, admit.found().place());
        assertEquals("FMLE/3.0 (compatible; Lavf59.27.100)", admit.encoder());
    }

    @Test
    void nothingIsSaidToAnEncoderBeforeItIsAccepted() {
        var talk = Talk.ready();
        var bytes = new Outbox();
        new ChunkWriter(bytes).write(Talk.command(1, "publish", 5, NULL, NAME));

        assertInstanceOf(Step.Admit.class, talk.session.next(bytes.waiting()));
        assertEquals(0, talk.session.outgoing().remaining());
        assertThrows(IllegalStateException.class, () -> talk.session.next(ByteBuffer.allocate(0)));
    }

    @Test
    void everyRefusalHasTheSameWordsAndEndsTheSession() {
        var talk = Talk.ready().refusing();
        talk.say(1, "publish", 5, NULL, AmfValue.of("../../" + Talk.KEY + "\u0000"));

        assertEquals(List.of("onStatus 0 NetStream.Publish.BadName"), talk.replies);
        assertEquals(new Step.End(Fault.REFUSED), talk.steps.getLast());
        assertEquals(new Step.End(Fault.REFUSED), talk.session.next(Hex.of("c5 00")));
    }

    @Test
    void mediaAndMetadataComeOutAsTheyAre() {
        var talk = Talk.publishing();
        talk.send(Requests.metadata(1, Map.of("encoder", AmfValue.of("Lavf59"), "width", AmfValue.of(1280))));
        talk.media(MessageType.VIDEO, 40, Hex.of("17 01 000000 65"));
        talk.media(MessageType.AUDIO, 41, Hex.of("af 01 21"));

        var metadata = assertInstanceOf(Step.Metadata.class, talk.steps.get(0)).metadata();
        assertEquals(Optional.of("Lavf59"), metadata.encoder());
        assertEquals(new Step.Video(40, Hex.of("17 01 000000 65")), talk.steps.get(1));
        assertEquals(new Step.Audio(41, Hex.of("af 01 21")), talk.steps.get(2));
    }

    @Test
    void emptyMediaIsPassedOver() {
        var talk = Talk.publishing();
        talk.media(MessageType.AUDIO, 40, Hex.of());

        assertEquals(List.of(), talk.steps);
        assertEquals(1, talk.session.emptyMessages());
    }

    @Test
    void theIntendedEndIsToldOnceHoweverItIsSaid() {
        var ways = List.of(
                Talk.command(0, "FCUnpublish", 6, NULL, NAME),
                Talk.command(0, "deleteStream", 7, NULL, AmfValue.of(1)),
                Talk.command(0, "deleteStream", 0, NULL, NAME),
                Talk.command(1, "closeStream", 0, NULL));
        for (var way : ways) {
            var talk = Talk.publishing();
            talk.send(way);
            assertEquals(List.of(new Step.Unpublish()), talk.steps);
            assertEquals(List.of("onStatus 0 NetStream.Unpublish.Success"), talk.replies);
            talk.send(way).send(ways.get(1)).media(MessageType.VIDEO, 0, Hex.of("27"));
            assertEquals(List.of(new Step.Unpublish()), talk.steps);
        }
    }

    @Test
    void aStrangersEndIsHarmless() {
        var talk = Talk.publishing();
        talk.say(0, "FCUnpublish", 6, NULL, AmfValue.of("another"));
        talk.say(0, "deleteStream", 7, NULL, AmfValue.of(2));
        talk.say(0, "deleteStream", 0, NULL, AmfValue.of("another"));
        talk.say(0, "deleteStream", 0, NULL);
        talk.say(0, "closeStream", 0, NULL);
        talk.media(MessageType.VIDEO, 0, Hex.of("27"));

        assertEquals(List.of(new Step.Video(0, Hex.of("27"))), talk.steps);
    }

    @Test
    void anEndBeforeTheBeginningIsHarmless() {
        var talk = Talk.ready();
        talk.say(0, "FCUnpublish", 6, NULL, NAME);
        talk.say(0, "deleteStream", 7, NULL, AmfValue.of(1));
        talk.say(1, "closeStream", 0, NULL);
        talk.say(1, "publish", 5, NULL, NAME);

        assertInstanceOf(Step.Admit.class, talk.steps.getFirst());
    }

    @Test
    void onlyTwoApplicationsExist() {
        for (var app : List.of("app", "live/", "/live", "live?x=1")) {
            assertEquals(List.of(), Talk.open().say(0, "connect", 1, Talk.connect(app)).steps);
        }
        for (var app : List.of("vod", "Live", "livelive", "../live")) {
            var talk = Talk.open().say(0, "connect", 1, Talk.connect(app));
            assertEquals(List.of("_error 1 NetConnection.Connect.Rejected"), talk.replies);
            assertEquals(List.of(new Step.End(Fault.UNKNOWN_APP)), talk.steps);
        }
    }

    @Test
    void whatIsOutOfOrderEndsTheSession() {
        ends(Fault.OUT_OF_ORDER, Talk.open().say(1, "publish", 5, NULL, NAME));
        ends(Fault.OUT_OF_ORDER, Talk.open().say(0, "createStream", 5, NULL));
        ends(Fault.OUT_OF_ORDER, Talk.open().say(0, "whatever", 5, NULL));
        ends(Fault.OUT_OF_ORDER, Talk.ready().say(0, "connect", 1, Talk.connect("live")));
        ends(Fault.OUT_OF_ORDER, Talk.ready().say(2, "publish", 5, NULL, NAME));
        ends(Fault.OUT_OF_ORDER, Talk.ready().say(0, "publish", 5, NULL, NAME));
        ends(Fault.OUT_OF_ORDER, Talk.publishing().say(0, "connect", 1, Talk.connect("live")));
        ends(Fault.NOT_AN_ENCODER, Talk.ready().say(1, "play", 5, NULL, NAME));
        ends(Fault.MEDIA_BEFORE_PUBLISH, Talk.ready().media(MessageType.VIDEO, 0, Hex.of("17")));
        ends(Fault.MEDIA_BEFORE_PUBLISH, Talk.open().media(MessageType.AUDIO, 0, Hex.of("af")));
    }

    @Test
    void aSecondPublishIsRefused() {
        var talk = Talk.publishing().say(1, "publish", 6, NULL, NAME);

        assertEquals(List.of("onStatus 0 NetStream.Publish.BadName"), talk.replies);
        ends(Fault.PUBLISHED_TWICE, talk);
    }

    @Test
    void unknownCommandsAreAnsweredWhenTheyAskForIt() {
        var talk = Talk.ready();
        talk.say(0, "_checkbw", 7, NULL).say(0, "getStreamLength", 0, NULL).say(0, "_result", 9, NULL);

        assertEquals(List.of("_result 7"), talk.replies);
    }

    @Test
    void onlyAnEncoderThatCanAndPublishesIsAskedToConnectAnew() {
        var fields = new LinkedHashMap<>(Talk.connect("live").values());
        fields.put("capsEx", AmfValue.of(1));
        var able = Talk.open().say(0, "connect", 1, new AmfValue.Fields(fields));
        able.session.askToReconnect("The server restarts.");
        able.say(0, "createStream", 4, NULL).say(1, "publish", 5, NULL, NAME, AmfValue.of("live"));
        able.forget();
        able.session.askToReconnect("The server restarts.");
        able.media(MessageType.VIDEO, 40, Hex.of("17 01 000000 65"));
        assertEquals(List.of("onStatus 0 NetConnection.Connect.ReconnectRequest"), able.replies);
        assertInstanceOf(Step.Video.class, able.steps.getLast(), "it goes on until it has done so");

        var unable = Talk.publishing();
        unable.session.askToReconnect("The server restarts.");
        unable.media(MessageType.VIDEO, 40, Hex.of("17 01 000000 65"));
        assertEquals(List.of(), unable.replies);
    }

    @Test
    void theRequestToConnectAnewStandsInTheBytesOfTheSpecification() {
        var body = Replies.reconnectRequested("Bye.").body();
        assertEquals(
                Hex.text(Hex.of(
                        "02 0008 'onStatus' 00 0000000000000000 05 03 0005 'level' 02 0006 'status'",
                        "0004 'code' 02 0026 'NetConnection.Connect.ReconnectRequest'",
                        "000b 'description' 02 0004 'Bye.' 000009")),
                Hex.text(body));
        assertEquals(0, Replies.reconnectRequested("Bye.").streamId());
    }

    @Test
    void connectIsAnsweredInTheTermsOfEnhancedRtmp() throws Exception {
        var fields = new LinkedHashMap<>(Talk.connect("live").values());
        fields.put("fourCcList", new AmfValue.Items(List.of(AmfValue.of("*"))));
        fields.put("videoFourCcInfoMap", new AmfValue.Fields(Map.of("hvc1", AmfValue.of(2))));
        fields.put("audioFourCcInfoMap", AmfValue.Fields.NONE);
        fields.put("capsEx", AmfValue.of(15));
        var answer = connectAnswer(new AmfValue.Fields(fields));

        assertEquals(Optional.of(15.0), answer.get("capsEx").asNumber());
        assertEquals(
                List.of("avc1", "hvc1", "av01"),
                List.copyOf(answer.get("videoFourCcInfoMap").asFields().values().keySet()));
        assertEquals(
                Optional.of(4.0), answer.get("audioFourCcInfoMap").asFields().number("mp4a"));
        assertInstanceOf(AmfValue.Items.class, answer.get("fourCcList"));
        assertFalse(connectAnswer(Talk.connect("live")).containsKey("capsEx"));
    }

    @Test
    void theWholeTalkMayArriveInOnePieceAndBeCutAnywhere() {
        var bytes = wholeTalk();
        var expected = stepsOf(bytes, bytes.limit());
        assertEquals(7, expected.size(), expected.toString());
        for (int cut = 1; cut < bytes.limit(); cut += cut > 3060 ? 1 : 13) {
            assertEquals(expected, stepsOf(bytes, cut), "cut at " + cut);
        }
    }

    @Test
    void bytesMayComeOneByOne() {
        var bytes = wholeTalk();
        var talk = new Talk();
        for (int i = 0; i < bytes.limit(); i++) {
            talk.feed(bytes.slice(i, 1));
        }
        assertEquals(stepsOf(bytes, bytes.limit()), inWords(talk.steps));
    }

    @Test
    void receivedBytesAreAcknowledgedByThePeersWindow() {
        var talk = Talk.publishing();
        talk.send(Controls.windowAckSize(1000));
        talk.forget();
        talk.media(MessageType.VIDEO, 0, Hex.filled(500));
        assertEquals(List.of(), talk.replies);
        talk.media(MessageType.VIDEO, 0, Hex.filled(500));

        assertEquals(1, talk.replies.size());
        assertTrue(talk.replies.getFirst().startsWith("3 "), talk.replies.getFirst());
    }

    @Test
    void pingsAreEchoed() {
        var talk = Talk.publishing().send(Controls.userControl(Controls.PING_REQUEST, 0x01020304));

        assertEquals(List.of("4 000701020304"), talk.replies);
    }

    @Test
    void aggregatesComeApartWithTheirTimesMoved() {
        var talk = Talk.publishing();
        talk.media(
                MessageType.AGGREGATE,
                5000,
                Hex.of(
                        "09 000002 000100 00 000000 2701 0000000d",
                        "08 000000 000101 00 000000 0000000b",
                        "01 000004 000101 00 000000 00000001 0000000f",
                        "08 000003 000117 00 000000 af0121 0000000e"));

        assertEquals(List.of(new Step.Video(5000, Hex.of("2701")), new Step.Audio(5023, Hex.of("af0121"))), talk.steps);
    }

    @Test
    void nothingThatIsPrintedHoldsTheKey() {
        var talk = Talk.ready();
        talk.say(1, "publish", 5, NULL, NAME);

        assertFalse(talk.steps.toString().contains("driftwood"), talk.steps.toString());
    }

    private static ByteBuffer wholeTalk() {
        var out = new Outbox();
        var writer = new ChunkWriter(out);
        out.room(4000).put(Talk.handshake());
        var said = List.of(
                Controls.setChunkSize(200),
                Talk.command(0, "connect", 1, Talk.connect("live")),
                Talk.command(0, "releaseStream", 2, NULL, NAME),
                Talk.command(0, "createStream", 4, NULL),
                Talk.command(1, "publish", 5, NULL, NAME, AmfValue.of("live")),
                Requests.metadata(1, Map.of("encoder", AmfValue.of("Lavf59"))),
                new Message(MessageType.VIDEO, 0xFFFFF0, 1, Hex.filled(700)),
                new Message(MessageType.AUDIO, 0xFFFFF1, 1, Hex.of("af00 1190")),
                new Message(MessageType.VIDEO, 0x1000010, 1, Hex.filled(300)),
                new Message(MessageType.AUDIO, 0x1000011, 1, Hex.of("af01 21")),
                Talk.command(0, "FCUnpublish", 6, NULL, NAME));
        said.forEach(writer::write);
        var bytes = ByteBuffer.allocate(out.size()).put(out.waiting());
        return bytes.flip();
    }

    private static List<String> stepsOf(ByteBuffer bytes, int cut) {
        var talk = new Talk();
        talk.feed(bytes.slice(0, cut));
        talk.feed(bytes.slice(cut, bytes.limit() - cut));
        return inWords(talk.steps);
    }

    private static List<String> inWords(List<Step> steps) {
        var words = new ArrayList<String>();
        for (var step : steps) {
            words.add(
                    switch (step) {
                        case Step.Video(var time, var body) -> "video " + time + " " + Hex.text(body);
                        case Step.Audio(var time, var body) -> "audio " + time + " " + Hex.text(body);
                        default -> step.getClass().getSimpleName();
                    });
        }
        return words;
    }

    private static Map<String, AmfValue> connectAnswer(AmfValue.Fields fields) throws Exception {
        var talk = Talk.open();
        var out = new Outbox();
        new ChunkWriter(out).write(Talk.command(0, "connect", 1, fields));
        talk.session.next(out.waiting());
        var reader = new ChunkReader();
        var bytes = talk.session.outgoing();
        for (var message = reader.next(bytes); ; message = reader.next(bytes)) {
            if (message.orElseThrow().type() == MessageType.COMMAND) {
                return Talk.information(message.get());
            }
        }
    }

    private static void ends(Fault fault, Talk talk) {
        assertEquals(new Step.End(fault), talk.steps.getLast());
    }
}
