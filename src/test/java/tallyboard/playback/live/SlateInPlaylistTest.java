package tallyboard.playback.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.media.hls.Cutting;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.slate.Slate;
import tallyboard.stream.asset.AssetId;
import tallyboard.testing.TestingClock;
import tallyboard.testing.TestingMedia;
import tallyboard.testing.TestingSlates;

/** While nothing comes of an encoder the playlist goes on with a still. */
class SlateInPlaylistTest {
    private static final InitSegment BOTH = new InitSegment(List.of(TestingMedia.video(), TestingMedia.audio()));
    private static final InitSegment SOUND = new InitSegment(List.of(TestingMedia.audio()));
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Slate SLATE = TestingSlates.GREY.find(Optional.empty());

    @TempDir
    private Path folder;

    private final AssetId talk = AssetId.fresh();
    private final AtomicInteger reconnects = new AtomicInteger();
    private final TestingClock clock = new TestingClock(Instant.parse("2026-11-24T10:00:00Z"));
    private final LiveChannel channel = new LiveChannel(Cutting.LOW, clock, reconnects::get, new Held(1));
    private int seconds;

    @AfterEach
    void close() {
        channel.close();
    }

    private void begin(InitSegment init) throws IOException {
        channel.begun(talk, init, Files.write(Files.createTempFile(folder, "part", ".mp4"), new byte[100_000]));
    }

    /** Media of so many seconds, each with a key picture. */
    private void send(int count) {
        for (int i = 0; i < count; i++) {
            fragment(true);
        }
    }

    private void fragment(boolean isKey) {
        clock.pass(SECOND);
        var start = SECOND.multipliedBy(seconds);
        var media = List.of(ByteBuffer.allocate(10));
        channel.written(talk, new Fragment(++seconds, start, SECOND, isKey, 30, 0, media), 10L * seconds);
    }

    private void slate(int count) {
        for (int i = 0; i < count; i++) {
            channel.show(SLATE, clock.instant());
            clock.pass(SECOND);
            channel.goOn();
        }
    }

    private String text() {
        return new String(channel.shown().text(false), UTF_8);
    }

    private List<String> lines(String start) {
        return Stream.of(text().split("\n"))
                .filter(line -> line.startsWith(start))
                .toList();
    }

    @Test
    void itHasItsOwnInitSegmentBehindADiscontinuityAndSoHasWhatComesAfterIt() throws Exception {
        begin(BOTH);
        send(4);
        slate(4);
        reconnects.incrementAndGet();
        send(4);

        assertEquals(
                List.of(
                        "#EXT-X-MAP:URI=\"init-1.mp4\"",
                        "#EXT-X-MAP:URI=\"init-2.mp4\"",
                        "#EXT-X-MAP:URI=\"init-3.mp4\""),
                lines("#EXT-X-MAP"));
        assertEquals(
                2,
                lines("#EXT-X-DISCONTINUITY").stream()
                        .filter(line -> !line.contains("SEQ"))
                        .count());
        assertEquals(Slate.init(BOTH), channel.init(2).orElseThrow());
        assertEquals(BOTH, channel.init(3).orElseThrow());
        assertEquals(BOTH, channel.variant().orElseThrow().init(), "whoever comes in is told of the stream");
        assertTrue(
                lines("#EXT-X-TARGETDURATION").contains("#EXT-X-TARGETDURATION:2"),
                "its segments are as long as others");
    }

    @Test
    void timeGoesOnInItAsOnAnyClock() throws Exception {
        begin(BOTH);
        send(4);
        slate(6);

        var dates = lines("#EXT-X-PROGRAM-DATE-TIME");
        assertEquals("#EXT-X-PROGRAM-DATE-TIME:2026-11-24T10:00:04.000Z", dates.get(2));
        assertEquals("#EXT-X-PROGRAM-DATE-TIME:2026-11-24T10:00:06.000Z", dates.get(3));
        assertEquals(
                4,
                lines("#EXT-X-PART:").stream()
                        .filter(line -> line.contains("INDEPENDENT"))
                        .filter(line -> line.contains("0.33333"))
                        .count());
    }

    @Test
    void aSegmentOfItIsWhatItsFragmentsAre() throws Exception {
        begin(BOTH);
        send(2);
        slate(6);

        var whole = assertInstanceOf(LiveChannel.Made.class, channel.segment(1).orElseThrow());
        int length = 0;
        for (int part = 0; part < 6; part++) {
            length += assertInstanceOf(
                            LiveChannel.Made.class, channel.part(1, part).orElseThrow())
                    .bytes()
                    .length;
        }
        assertEquals(whole.bytes().length, length);
        assertTrue(channel.part(1, 6).isEmpty());
    }

    @Test
    void whatComesOfTheEncoderIsShownFromAKeyPictureOn() throws Exception {
        begin(BOTH);
        send(2);
        slate(2);
        fragment(false);
        assertTrue(channel.isOnSlate());
        fragment(true);
        assertFalse(channel.isOnSlate());
        fragment(false);
        assertInstanceOf(LiveChannel.InFile.class, channel.part(3, 1).orElseThrow());
    }

    @Test
    void whatTheRecordingHasForTheGapIsNotShownAfterwards() throws Exception {
        begin(BOTH);
        send(2);
        slate(4);
        int before = lines("#EXTINF").size();
        begin(Slate.init(BOTH));
        send(4);
        assertEquals(before, lines("#EXTINF").size());
        assertTrue(channel.isOnSlate());

        begin(BOTH);
        reconnects.incrementAndGet();
        send(2);
        assertFalse(channel.isOnSlate());
        assertInstanceOf(LiveChannel.InFile.class, channel.segment(4).orElseThrow());
    }

    @Test
    void whereThereAreNoPicturesThereIsNoSlate() throws Exception {
        begin(SOUND);
        send(2);
        slate(2);
        assertFalse(channel.isOnSlate());
        assertEquals(1, lines("#EXT-X-MAP").size());
    }

    @Test
    void itCanStandForHalfAnHourAndNoMoreIsKeptThanCanBeAskedFor() throws Exception {
        begin(BOTH);
        send(2);
        slate(1800);
        assertTrue(channel.init(1).isEmpty());
        assertEquals(BOTH, channel.variant().orElseThrow().init());
        for (var line :
                lines("").stream().filter(name -> name.matches("\\d+\\.m4s")).toList()) {
            assertTrue(channel.segment(Long.parseLong(line.replace(".m4s", ""))).isPresent(), line);
        }
        reconnects.incrementAndGet();
        send(2);
        assertTrue(text().contains("#EXT-X-MAP:URI=\"init-3.mp4\""));
    }

    @Test
    void theEndOfTheBroadcastEndsIt() throws Exception {
        begin(BOTH);
        send(2);
        slate(2);
        channel.ended(talk);
        assertTrue(channel.endIfDone());
        slate(2);
        assertTrue(text().endsWith("#EXT-X-ENDLIST\n"));
    }
}
