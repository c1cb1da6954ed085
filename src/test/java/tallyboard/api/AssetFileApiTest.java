package tallyboard.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.api.ScriptedLiveStreams.MORNING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;

/** The MP4 of an asset, over the wire. */
class AssetFileApiTest {
    private RunningApi api;
    private AssetId asset;
    private String path;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        api = new RunningApi(folder);
        var recorded = new Asset(
                AssetId.fresh(),
                StreamId.fresh(),
                MORNING,
                new Asset.Origin(List.of(), Optional.empty(), Optional.empty()),
                new Asset.Ready(true, false),
                RecordedMedia.NOTHING,
                List.of());
        api.streams.add(recorded);
        asset = recorded.id();
        path = "/video/v1/assets/" + asset + "/file.mp4";
        write(1, "0123456789");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void theWholeFileIsSentAtBothItsAddresses() throws Exception {
        for (var address : List.of(path, "/assets/" + asset + "/file.mp4")) {
            var said = api.get(address);
            assertEquals(200, said.status());
            assertEquals("0123456789", said.body());
            assertEquals("video/mp4", said.header("Content-Type"));
            assertEquals("bytes", said.header("Accept-Ranges"));
            assertEquals("10", said.header("Content-Length"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,bytes 0-0/10",
        "bytes=2-4,234,bytes 2-4/10",
        "bytes=7-,789,bytes 7-9/10",
        "bytes=7-99999999999999999999999,789,bytes 7-9/10",
        "bytes=-3,789,bytes 7-9/10",
        "bytes=-99,0123456789,bytes 0-9/10",
        "bytes=0-,0123456789,bytes 0-9/10",
    })
    void aRangeIsSentAlone(String range, String body, String contentRange) throws Exception {
        var said = api.get(path, "Range", range);
        assertEquals(206, said.status());
        assertEquals(body, said.body());
        assertEquals(contentRange, said.header("Content-Range"));
        assertEquals("video/mp4", said.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=99999999999999999999-"})
    void aRangeBehindTheEndIsNotSatisfiable(String range) throws Exception {
        var said = api.get(path, "Range", range);
        assertEquals(416, said.status());
        assertEquals("bytes */10", said.header("Content-Range"));
        assertEquals("invalid_parameters", said.errorType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=4-2", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5", "nonsense"})
    void aRangeThatIsNotUnderstoodIsIgnored(String range) throws Exception {
        var said = api.get(path, "Range", range);
        assertEquals(200, said.status());
        assertEquals("0123456789", said.body());
    }

    @Test
    void aGrowingFileIsSentAsLongAsItIsNow() throws Exception {
        var before = api.get(path);
        Files.writeString(api.recordings.path(asset, 1), "abc", StandardOpenOption.APPEND);
        var after = api.get(path, "Range", "bytes=10-");
        assertEquals("abc", after.body());
        assertEquals("bytes 10-12/13", after.header("Content-Range"));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
    }

    @Test
    void aResumedDownloadNeverJoinsTwoStatesOfTheFile() throws Exception {
        var tag = api.get(path).header("ETag");
        assertEquals(206, api.get(path, "Range", "bytes=5-", "If-Range", tag).status());
        assertEquals(304, api.get(path, "If-None-Match", "\"other\", " + tag).status());
        Files.writeString(api.recordings.path(asset, 1), "abc", StandardOpenOption.APPEND);
        var whole = api.get(path, "Range", "bytes=5-", "If-Range", tag);
        assertEquals(200, whole.status());
        assertEquals("0123456789abc", whole.body());
        assertEquals(200, api.get(path, "If-None-Match", tag).status());
    }

    @Test
    void headTellsTheLengthAndSendsNothing() throws Exception {
        var said = api.send("HEAD", path, "", "Range", "bytes=2-4");
        assertEquals(200, said.status());
        assertEquals("10", said.header("Content-Length"));
        assertEquals("video/mp4", said.header("Content-Type"));
        assertEquals("", said.body());
    }

    @Test
    void laterPartsHaveANumber() throws Exception {
        write(2, "second");
        assertEquals("0123456789", api.get(path + "?part=1").body());
        assertEquals("second", api.get(path + "?part=2").body());
        assertEquals(404, api.get(path + "?part=3").status());
        assertEquals(400, api.get(path + "?part=0").status());
    }

    @Test
    void anAssetWithoutAFileHasNone() throws Exception {
        Files.delete(api.recordings.path(asset, 1));
        assertEquals(404, api.get(path).status());
        assertEquals(404, api.get("/assets/unknown/file.mp4").status());
        assertEquals(400, api.get("/assets/..%2f..%2fetc/file.mp4").status());
    }

    @Test
    void anEmptyFileIsEmpty() throws Exception {
        write(1, "");
        var said = api.get(path);
        assertEquals(200, said.status());
        assertEquals("0", said.header("Content-Length"));
        assertEquals(416, api.get(path, "Range", "bytes=0-").status());
    }

    @Test
    void aLargeFileArrivesAsItIs() throws Exception {
        var bytes = new byte[3_000_017];
        new Random(7).nextBytes(bytes);
        Files.write(api.recordings.path(asset, 1), bytes);
        assertArrayEquals(bytes, api.bytes(path));
        assertArrayEquals(
                Arrays.copyOfRange(bytes, 1_000_000, 2_000_000), api.bytes(path, "Range", "bytes=1000000-1999999"));
    }

    @Test
    void aClientThatLeavesInTheMiddleIsNobodysFailure() throws Exception {
        Files.write(api.recordings.path(asset, 1), new byte[30_000_000]);
        try (var log = CapturedLog.atTheFinestLevel()) {
            api.leaveAfterTheHead(path);
            assertTrue(api.get(path, "Range", "bytes=0-3").status() == 206);
            api.server.close();
            assertTrue(log.lines().noneMatch(line -> line.contains("broke off") || line.contains("failed")));
        }
    }

    private void write(int part, String content) throws Exception {
        Files.writeString(api.recordings.path(asset, part), content);
    }
}
