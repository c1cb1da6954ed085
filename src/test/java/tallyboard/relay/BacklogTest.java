package tallyboard.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.TrackKind;
import tallyboard.testing.TestingMedia;

class BacklogTest {
    private static final Setup BOTH = Setup.NONE.with(TestingMedia.video()).with(TestingMedia.audio());
    private static final Setup SOUND = Setup.NONE.with(TestingMedia.audio());

    private final Backlog backlog = new Backlog();

    private void picture(long millis, boolean isKey) {
        backlog.add(new Parcel(TrackKind.VIDEO, millis, 0, isKey, ByteBuffer.allocate(1000), BOTH));
    }

    private void sound(long millis, Setup setup) {
        backlog.add(new Parcel(TrackKind.AUDIO, millis, 0, true, ByteBuffer.allocate(100), setup));
    }

    /** Four pictures and four sounds a second, every fourth picture a key. */
    private void seconds(int from, int to) {
        IntStream.range(from * 4, to * 4).forEach(quarter -> {
            picture(quarter * 250L, quarter % 4 == 0);
            sound(quarter * 250L, BOTH);
        });
    }

    private List<Parcel> taken(int count) throws InterruptedException {
        var parcels = new ArrayList<Parcel>();
        for (int i = 0; i < count; i++) {
            parcels.add(backlog.take().orElseThrow());
        }
        return parcels;
    }

    @Test
    void itBeginsWithAKeyPictureAndWithNothingBefore() throws Exception {
        sound(0, BOTH);
        picture(10, false);
        sound(20, BOTH);
        picture(30, true);
        sound(40, BOTH);
        assertEquals(List.of(30L, 40L), taken(2).stream().map(Parcel::millis).toList());
        assertEquals(0, backlog.dropped());
    }

    @Test
    void soundAloneIsTakenAfterAWhile() throws Exception {
        sound(0, SOUND);
        sound(1999, SOUND);
        sound(2000, SOUND);
        assertEquals(2000, taken(1).getFirst().millis());
    }

    @Test
    void oneThatIsBehindLosesPicturesUpToTheNextKeyAndNoSound() throws Exception {
        seconds(0, 4);
        assertTrue(backlog.dropped() > 0);
        var sounds = taken(13);
        assertTrue(sounds.stream().noneMatch(Parcel::isPicture), "the pictures are gone");
        seconds(4, 5);
        var next = taken(5);
        var pictures = next.stream().filter(Parcel::isPicture).toList();
        assertTrue(pictures.getFirst().isKey(), "it goes on with a key picture");
    }

    @Test
    void whatNobodyTakesDoesNotGrow() throws Exception {
        seconds(0, 3600);
        sound(3_600_000, BOTH);
        var first = taken(1).getFirst();
        assertTrue(first.millis() >= 3_590_000, "only the last ten seconds wait: " + first.millis());
        assertTrue(backlog.dropped() > 3600 * 3);
    }

    @Test
    void aStreamOfEnormousPicturesIsBoundedByItsBytes() throws Exception {
        for (int i = 0; i < 100; i++) {
            backlog.add(new Parcel(TrackKind.VIDEO, i, 0, true, ByteBuffer.allocate(1024 * 1024), BOTH));
        }
        assertTrue(backlog.dropped() >= 80, "at most 16 MB wait: " + backlog.dropped());
    }

    @Test
    void takenOffNothingComesAndPutOnAgainItBeginsWithAKey() throws Exception {
        picture(0, true);
        backlog.stop();
        assertEquals(Optional.empty(), backlog.take());
        picture(250, true);
        backlog.start();
        picture(500, false);
        picture(750, true);
        assertEquals(750, taken(1).getFirst().millis());
    }

    @Test
    void whoWaitsIsToldWhenTheBroadcastEnds() throws Exception {
        var ended = Thread.ofVirtual().start(backlog::end);
        assertFalse(backlog.awaitMedia());
        assertEquals(Optional.empty(), backlog.take());
        backlog.rest(Long.MAX_VALUE / 2_000_000);
        ended.join();
    }
}
