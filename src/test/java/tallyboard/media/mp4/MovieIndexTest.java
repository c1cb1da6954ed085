package tallyboard.media.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.media.GapStyle;
import tallyboard.media.Programme;
import tallyboard.media.Sample;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.MovieReading.Edit;
import tallyboard.media.mp4.box.BoxHead;
import tallyboard.testing.TestingMedia;

/** The index of a finished file against the packets that were written. */
class MovieIndexTest {

    private static final int RATE = 30;

    private final MemorySink sink = new MemorySink();
    private final Programme programme = new Programme(sink);

    private void session(long lostMillis) {
        programme.session(Duration.ofMillis(lostMillis), GapStyle.REAL);
        programme.format(TestingMedia.video());
        programme.format(TestingMedia.audio());
    }

    /** Pictures are presented two pictures after they are decoded, as encoders with B pictures send them. */
    private void feed(double seconds, long soundLater) {
        int sounds = 0;
        for (int i = 0; i < seconds * RATE; i++) {
            long millis = Math.round(i * 1000.0 / RATE);
            var picture = TestingMedia.picture(millis, i % RATE == 0);
            int offset = i % 3 == 0 ? 67 : i % 3 == 1 ? 100 : 33;
            programme.sample(new Sample(TrackKind.VIDEO, millis, offset, picture.key(), picture.payload()));
            for (; sounds * 1024L * 1000 / 48_000 <= millis; sounds++) {
                programme.sample(TestingMedia.sound(soundLater + sounds * 1024L * 1000 / 48_000));
            }
        }
    }

    private static MovieIndex index(byte[] file, InitSegment init) throws Exception {
        var index = new MovieIndex(init);
        var bytes = ByteBuffer.wrap(file);
        for (int at = 0; at < file.length; ) {
            var head = BoxHead.read(bytes.slice(at, file.length - at)).orElseThrow();
            if (head.type().equals("moof")) {
                index.add(Moof.read(bytes.slice(at, (int) head.size())), at);
            }
            at += (int) head.size();
        }
        return index;
    }

    private MovieIndex indexOfPart(int part) throws Exception {
        return index(sink.file(part), sink.parts().get(part - 1));
    }

    @Test
    void theTablesFindEverySampleBitForBit() throws Exception {
        session(0);
        feed(5, 46);
        programme.end();
        var file = ByteBuffer.wrap(sink.file(1));

        var tracks = MovieReading.tracks(indexOfPart(1).movie());

        for (var track : tracks) {
            var kind = track.handler().equals("vide") ? TrackKind.VIDEO : TrackKind.AUDIO;
            var packets = sink.packets(kind);
            assertEquals(packets.size(), track.rows().size());
            long first = packets.getFirst().time();
            for (int i = 0; i < packets.size(); i++) {
                var row = track.rows().get(i);
                var packet = packets.get(i);
                assertEquals(packet.time() - first, row.time());
                assertEquals(packet.duration(), row.duration());
                assertEquals(packet.offset(), row.offset());
                assertEquals(packet.key(), row.key());
                assertEquals(packet.payload(), file.slice((int) row.position(), row.size()));
            }
            assertEquals(track.rows().stream().mapToLong(row -> row.duration()).sum(), track.mediaDuration());
        }
    }

    @Test
    void theLaterTrackWaitsAndTheWholePresentationIsShown() throws Exception {
        session(0);
        feed(4, 46);
        programme.end();

        var tracks = MovieReading.tracks(indexOfPart(1).movie());

        // Pictures are first shown 67 ms after the first is decoded, the sound begins at 46 ms: 21 ms between them. The
        // picture before the last is shown last, at 3933 + 100 ms.
        assertEquals(
                List.of(new Edit(21, -1), new Edit(4_000, 67 * 90)),
                tracks.getFirst().edits());
        assertEquals(0, tracks.getLast().edits().getFirst().mediaTime());
        assertEquals(1, tracks.getLast().edits().size());
    }

    @Test
    void whereTheEncoderWasAwayTheSampleBeforeLastsLonger() throws Exception {
        session(0);
        feed(1, 0);
        session(2_500);
        feed(1, 0);
        programme.end();

        var pictures = MovieReading.tracks(indexOfPart(1).movie()).getFirst().rows();

        assertEquals(60, pictures.size());
        assertTrue(pictures.get(29).duration() >= 2_500 * 90, "the last picture stands");
        assertEquals(33.0, pictures.get(28).duration() / 90.0, 1.0);
    }

    @Test
    void aLaterPartKnowsWhereItLiesButPlaysFromZero() throws Exception {
        session(0);
        feed(2, 0);
        session(0);
        programme.format(AacFormat.parse(ByteBuffer.wrap(new byte[] {0x12, 0x10})));
        feed(2, 0);
        programme.end();

        assertEquals(2, sink.parts().size());
        var first = indexOfPart(1);
        var second = indexOfPart(2);
        assertEquals(Duration.ZERO, first.start());
        assertTrue(second.start().minus(first.end()).toMillis() <= 1);
        assertEquals(sink.fragments().getLast().sequence(), second.lastSequence());
        for (var track : MovieReading.tracks(second.movie())) {
            assertEquals(0, track.rows().getFirst().time());
            assertTrue(track.edits().getFirst().length() <= 2_100);
        }
    }

    @Test
    void aTrackThatNothingCameForIsLeftOut() throws Exception {
        session(0);
        for (int i = 0; i < 60; i++) {
            programme.sample(TestingMedia.picture(i * 33L, i == 0));
        }
        programme.end();

        assertEquals(2, sink.parts().getFirst().tracks().size());
        var tracks = MovieReading.tracks(indexOfPart(1).movie());
        assertEquals(1, tracks.size());
        assertEquals("vide", tracks.getFirst().handler());
    }

    @Test
    void anIndexInFrontPointsFurtherByItsOwnSize() throws Exception {
        session(0);
        feed(3, 0);
        programme.end();
        var behind = indexOfPart(1).movie();

        var inFront = FrontLoading.moved(behind);

        assertEquals(behind.limit(), inFront.limit());
        var before = MovieReading.tracks(behind);
        var after = MovieReading.tracks(inFront);
        for (int track = 0; track < before.size(); track++) {
            var rows = before.get(track).rows();
            for (int i = 0; i < rows.size(); i++) {
                long moved = after.get(track).rows().get(i).position();
                assertEquals(rows.get(i).position() + behind.limit(), moved);
            }
        }
    }
}
