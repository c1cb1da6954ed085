package tallyboard.rtmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.command.OfferedKey;

/** A client session and a server session, talking to each other in memory. */
class ClientSessionTest {
    private final ClientSession client = new ClientSession(
            new PublishTarget("live", "rtmp://127.0.0.1/live", new OfferedKey(Talk.KEY), "Tallyboard"));
    private final ServerSession server = new ServerSession();
    private final List<Step> heard = new ArrayList<>();
    private final List<ClientStep> answered = new ArrayList<>();

    @Test
    void aClientPublishes() {
        talk(true);

        assertEquals(List.of(new ClientStep.Publishing()), answered);
        var admit = assertInstanceOf(Step.Admit.class, heard.getFirst());
        assertEquals(Talk.KEY, admit.found().key().reveal());
        assertEquals("FMLE/3.0 (compatible; Tallyboard)", admit.encoder());
    }

    @Test
    void mediaArrivesAsItWasSent() {
        talk(true);
        heard.clear();
        client.metadata(new AmfValue.Fields(Map.of("width", AmfValue.of(1280))));
        client.video(0xFFFF_FFF0L, Hex.filled(100_000));
        client.audio(0xFFFF_FFF1L, Hex.of("af01 21"));
        client.video(17, Hex.filled(5_000));
        talk(true);

        assertInstanceOf(Step.Metadata.class, heard.removeFirst());
        assertEquals(
                List.of(
                        new Step.Video(0xFFFF_FFF0L, Hex.filled(100_000)),
                        new Step.Audio(0xFFFF_FFF1L, Hex.of("af01 21")),
                        new Step.Video(17, Hex.filled(5_000))),
                heard);
    }

    @Test
    void theEndIsSaid() {
        talk(true);
        heard.clear();
        client.unpublish();
        talk(true);

        assertEquals(List.of(new Step.Unpublish()), heard);
        assertThrows(IllegalStateException.class, () -> client.audio(0, Hex.of("af01")));
    }

    @Test
    void anEndBeforeTheBeginningSaysNothing() {
        client.unpublish();
        client.outgoing().position(client.outgoing().limit());

        assertEquals(0, client.outgoing().remaining());
    }

    @Test
    void aRefusalComesWithItsLevelAndCode() {
        talk(false);

        assertEquals(List.of(new ClientStep.Refused("error", "NetStream.Publish.BadName")), answered);
    }

    @Test
    void anUnknownApplicationIsRefusedAtConnect() {
        var stray = new ClientSession(
                new PublishTarget("vod", "rtmp://127.0.0.1/vod", new OfferedKey(Talk.KEY), "Tallyboard"));
        talk(stray, true);

        assertEquals(List.of(new ClientStep.Refused("error", "NetConnection.Connect.Rejected")), answered);
    }

    @Test
    void mediaBeforeTheServerTakesItIsAMistakeOfOurs() {
        assertThrows(IllegalStateException.class, () -> client.video(0, Hex.of("17")));
    }

    @Test
    void aServerThatIsNoneIsNamed() {
        assertEquals(new ClientStep.End(Fault.LOOKS_LIKE_HTTP), client.next(Hex.of("'HTTP/1.1 400'")));
        assertEquals(new ClientStep.End(Fault.LOOKS_LIKE_HTTP), client.next(Hex.of("03")));
    }

    @Test
    void theTargetDoesNotPrintItsKey() {
        var target = new PublishTarget("live", "rtmp://127.0.0.1/live", new OfferedKey(Talk.KEY), "Tallyboard");

        assertFalse(target.toString().contains("driftwood"));
    }

    private void talk(boolean admits) {
        talk(client, admits);
    }

    /** Carries bytes to and fro until neither side has anything to say. */
    private void talk(ClientSession client, boolean admits) {
        boolean more = true;
        while (more) {
            var toServer = copy(client.outgoing());
            Step step = server.next(toServer);
            while (!(step instanceof Step.NeedBytes || step instanceof Step.End)) {
                heard.add(step);
                if (step instanceof Step.Admit && admits) {
                    server.accept();
                } else if (step instanceof Step.Admit) {
                    server.refuse();
                }
                step = server.next(toServer);
            }
            var toClient = copy(server.outgoing());
            more = toClient.hasRemaining();
            var said = client.next(toClient);
            while (!(said instanceof ClientStep.NeedBytes || said instanceof ClientStep.End)) {
                answered.add(said);
                said = client.next(toClient);
            }
        }
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }
}
