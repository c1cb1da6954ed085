package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.stream.StreamId;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.stream.simulcast.TargetStatus.Stage;
import tallyboard.stream.simulcast.TargetStatus.Trouble;

/** Mux's endpoints for simulcast targets, over the wire. */
class SimulcastApiTest {
    private static final String STREAMS = "/video/v1/live-streams";
    private static final String TARGET =
            "{\"url\":\"rtmp://a.example/live/x\",\"stream_key\":\"their-key\",\"passthrough\":\"tube\"}";

    private RunningApi api;
    private String stream;
    private String all;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
        stream = api.post(STREAMS, "{}").data().get("id").getAsString();
        all = STREAMS + "/" + stream + "/simulcast-targets";
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void itsMakerSeesTheKeyAndNobodyElseDoes() throws Exception {
        var made = api.post(all, TARGET);
        assertEquals(201, made.status());
        var target = made.data();
        assertEquals(
                "[id, url, stream_key, status, passthrough]", target.keySet().toString());
        assertEquals("their-key", target.get("stream_key").getAsString());
        assertEquals("idle", target.get("status").getAsString());
        var read = api.get(all + "/" + target.get("id").getAsString()).data();
        assertEquals("rtmp://a.example/live/x", read.get("url").getAsString());
        assertEquals("••••", read.get("stream_key").getAsString());
        var listed = api.get(STREAMS + "/" + stream).data();
        assertEquals("[" + read + "]", listed.get("simulcast_targets").toString());
        assertFalse(api.get(STREAMS).body().contains("their-key"));
    }

    @Test
    void aKeyThatStandsInTheAddressIsMaskedThere() throws Exception {
        var made =
                api.post(all, "{\"url\":\"rtmps://a.example:444/live/secret\"}").data();
        assertEquals("rtmps://a.example:444/live/secret", made.get("url").getAsString());
        var read = api.get(all + "/" + made.get("id").getAsString()).data();
        assertEquals("rtmps://a.example:444/live/••••", read.get("url").getAsString());
        assertNull(read.get("stream_key"));
    }

    @Test
    void anErrorTellsWhetherItIsTriedAgain() throws Exception {
        var id = api.post(all, TARGET).data().get("id").getAsString();
        var targets = api.streams.simulcasts();
        targets.set(new StreamId(stream), new TargetId(id), TargetStatus.errored(Trouble.REFUSED, 0));
        assertEquals(
                "normal", api.get(all + "/" + id).data().get("error_severity").getAsString());
        targets.set(new StreamId(stream), new TargetId(id), TargetStatus.errored(Trouble.CODEC, 0));
        assertEquals(
                "fatal", api.get(all + "/" + id).data().get("error_severity").getAsString());
        targets.set(new StreamId(stream), new TargetId(id), TargetStatus.of(Stage.BROADCASTING, 0));
        assertNull(api.get(all + "/" + id).data().get("error_severity"));
    }

    @Test
    void whatIsRemovedIsGone() throws Exception {
        var id = api.post(all, TARGET).data().get("id").getAsString();
        assertEquals(204, api.send("DELETE", all + "/" + id, "").status());
        assertEquals(404, api.get(all + "/" + id).status());
        assertEquals(404, api.send("DELETE", all + "/" + id, "").status());
        assertNull(api.get(STREAMS + "/" + stream).data().get("simulcast_targets"));
    }

    @Test
    void anAddressThatIsNoneIsRefusedByName() throws Exception {
        for (var url :
                new String[] {"", "http://a.example/live", "rtmp://a.example", "rtmp://u:p@a.example/live", "live"}) {
            assertEquals(400, api.post(all, "{\"url\":\"" + url + "\"}").status(), url);
        }
        assertEquals(400, api.post(all, "{}").status());
        assertEquals(404, api.get(STREAMS + "/nobody/simulcast-targets/nothing").status());
    }
}
