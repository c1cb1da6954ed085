package tallyboard.playback.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tallyboard.media.hls.Cutting;
import tallyboard.media.hls.Reload;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.AssetId;
import tallyboard.testing.TestingMedia;

class LiveChannelTest {
    private static final InitSegment BOTH = new InitSegment(List.of(TestingMedia.video(), TestingMedia.audio()));
    private static final InitSegment PICTURE = new InitSegment(List.of(TestingMedia.video()));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private final AssetId talk = AssetId.fresh();
    private final AssetId nextTalk = AssetId.fresh();
    private final AtomicInteger reconnects = new AtomicInteger();
    private final LiveChannel channel = new LiveChannel(Cutting.LOW, () -> Instant.EPOCH, reconnects::get, new Held(1));

    @AfterEach
    void close() {
        channel.close();
    }

    private Path begin(AssetId piece, InitSegment init) throws IOException {
        var file = Files.writeString(Files.createTempFile(folder, "part", ".mp4"), "0123456789".repeat(10));
        channel.begun(piece, init, file);
        return file;
    }

    /** Ten bytes that last a second and can be decoded from. */
    private void second(AssetId piece, int at) {
        var fragment =
                new Fragment(at + 1, SECOND.multipliedBy(at), SECOND, true, 30, 0, List.of(ByteBuffer.allocate(10)));
        channel.written(piece, fragment, 10L * at);
    }

    private static LiveChannel.InFile inFile(Optional<LiveChannel.Media> media) {
        return (LiveChannel.InFile) media.orElseThrow();
    }

    private String text() {
        return new String(channel.shown().text(false), UTF_8);
    }

    private CompletableFuture<Optional<Shown>> ask(Reload reload) {
        var answer = new CompletableFuture<Optional<Shown>>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(channel.await(playlist -> playlist.answers(reload)));
            } catch (InterruptedException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static Reload part(long segment, long part) {
        return new Reload(OptionalLong.of(segment), OptionalLong.of(part), false);
    }

    @Test
    void whoeverAsksForThePartThatIsNotThereYetIsAnsweredWithIt() throws Exception {
        begin(talk, BOTH);
        second(talk, 0);
        var waiting = ask(part(0, 1));
        second(talk, 1);
        var shown = waiting.get(10, TimeUnit.SECONDS).orElseThrow();
        assertTrue(new String(shown.text(false), UTF_8).contains("URI=\"0.1.m4s\""));
    }

    @Test
    void theEndOfTheBroadcastReleasesWhoeverWaits() throws Exception {
        begin(talk, BOTH);
        second(talk, 0);
        var waiting = ask(part(2, 0));
        assertFalse(channel.endIfDone(), "its last fragment may be on the way");
        channel.ended(talk);
        assertTrue(channel.endIfDone());
        assertTrue(waiting.get(10, TimeUnit.SECONDS).orElseThrow().playlist().isOver());
        assertTrue(text().endsWith("#EXT-X-ENDLIST\n"));
    }

    @Test
    void onlySoManyMayWait() throws Exception {
        var held = new Held(1);
        assertTrue(held.enter());
        assertFalse(held.enter());
        held.leave();
        assertTrue(held.enter());
        var full = new LiveChannel(Cutting.LOW, () -> Instant.EPOCH, reconnects::get, held);
        assertTrue(full.await(playlist -> false).isEmpty(), "it is told at once to ask again");
    }

    @Test
    void theNextTalkFollowsTheLastFragmentOfThisOneHoweverTheirThreadsRun() throws Exception {
        begin(talk, BOTH);
        second(talk, 0);
        begin(nextTalk, BOTH);
        second(nextTalk, 0);
        assertFalse(text().contains("DISCONTINUITY\n"), "this talk has not ended");
        second(talk, 1);
        channel.ended(talk);
        assertTrue(text().contains("0.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"init-2.mp4\"\n"), text());
        assertEquals(20, inFile(channel.segment(0)).place().length());
    }

    @Test
    void anotherFileOfTheSameMediaIsNoDiscontinuity() throws Exception {
        begin(talk, BOTH);
        second(talk, 0);
        begin(talk, BOTH);
        second(talk, 1);
        assertFalse(text().contains("DISCONTINUITY\n"), text());
        begin(talk, PICTURE);
        second(talk, 2);
        assertTrue(text().contains("#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"init-2.mp4\"\n"), text());
        assertEquals(Optional.of(PICTURE), channel.init(2));
    }

    @Test
    void anEncoderThatCameBackBeginsASegment() throws Exception {
        begin(talk, BOTH);
        second(talk, 0);
        reconnects.incrementAndGet();
        second(talk, 1);
        assertEquals(1, inFile(channel.segment(0)).place().length() / 10);
        assertFalse(text().contains("DISCONTINUITY\n"), text());
    }

    @Test
    void mediaIsReadFromTheFileEvenWhenItsNameIsGone() throws Exception {
        var file = begin(talk, BOTH);
        second(talk, 0);
        second(talk, 1);
        Files.delete(file);
        var media = inFile(channel.part(0, 1));
        var bytes = ByteBuffer.allocate(10);
        media.file().read(bytes, media.place().from());
        assertEquals("0123456789", new String(bytes.array(), UTF_8));
        assertTrue(channel.part(0, 2).isEmpty());
    }

    @Test
    void nothingStaysOpenOfWhatNobodyCanAskForAnyMore() throws Exception {
        begin(talk, BOTH);
        second(talk, 0);
        var old = inFile(channel.part(0, 0));
        begin(talk, PICTURE);
        for (int i = 1; i < 100; i++) {
            second(talk, i);
        }
        assertTrue(channel.segment(0).isEmpty());
        assertFalse(old.file().isOpen());
        assertTrue(channel.init(1).isEmpty());
    }
}
