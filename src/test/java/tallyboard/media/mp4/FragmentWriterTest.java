package tallyboard.media.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.FragmentWriter.Run;
import tallyboard.media.mp4.box.MalformedBoxException;

class FragmentWriterTest {

    private static final String BOXES = "00000068" + "6d6f6f66" // moof
            + "00000010" + "6d666864" + "00000000" + "00000007" // mfhd, sequence 7
            + "00000050" + "74726166" // traf
            + "00000010" + "74666864" + "00020000" + "00000001" // tfhd, base is moof, track 1
            + "00000014" + "74666474" + "01000000" + "0000000100015f90" // tfdt, beyond 32 bits
            + "00000024" + "7472756e" + "01000f01" + "00000001" + "00000070" // trun, one sample, behind mdat's head
            + "00000bb8" + "00000005" + "02000000" + "ffffff9c" // duration, size, key, presented earlier
            + "0000000d" + "6d646174"; // mdat

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }

    private static TimedSample sample(TrackKind kind, long time, String payload) {
        return new TimedSample(TrackId.programme(kind), time, 3000, -100, true, bytes(payload));
    }

    @Test
    void theBoxesAreTheseBytesAndThePayloadIsNotCopied() {
        var payload = bytes("6501020304");
        var sample = new TimedSample(TrackId.PICTURE, 0x1_0001_5f90L, 3000, -100, true, payload);

        var gather = FragmentWriter.write(7, List.of(new Run(1, List.of(sample))));

        assertEquals(bytes(BOXES), gather.getFirst());
        assertEquals(2, gather.size());
        assertSame(payload, gather.getLast());
    }

    @Test
    void everyRunBeginsWhereTheOneBeforeEnds() throws Exception {
        var video = new Run(1, List.of(sample(TrackKind.VIDEO, 0, "01"), sample(TrackKind.VIDEO, 3000, "0203")));
        var audio = new Run(2, List.of(sample(TrackKind.AUDIO, 77, "040506")));

        var head = FragmentWriter.write(1, List.of(video, audio)).getFirst();
        var moof = Moof.read(head.slice(0, head.limit() - 8));

        assertEquals(head.limit(), moof.runs().getFirst().dataOffset());
        assertEquals(head.limit() + 3, moof.runs().getLast().dataOffset());
        assertEquals(77, moof.runs().getLast().time());
        assertEquals(2, moof.runs().getFirst().count());
        assertEquals(8 + 6, head.getInt(head.limit() - 8));
    }

    @Test
    void whoeverWritesAFragmentLeavesItWholeForTheOthers() {
        var run = new Run(1, List.of(sample(TrackKind.VIDEO, 0, "0102")));
        var gather = FragmentWriter.write(1, List.of(run));
        var fragment = new Fragment(1, Duration.ZERO, Duration.ofMillis(33), true, 1, 0, gather);
        fragment.gather().forEach(piece -> piece.position(piece.limit()));

        assertEquals(
                fragment.size(),
                fragment.gather().stream().mapToLong(ByteBuffer::remaining).sum());
        assertEquals(104 + 8 + 2, fragment.size());
    }

    @Test
    void aDamagedHeadIsRefusedOrReadAndNothingElse() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            var damaged = bytes(BOXES.substring(0, 104 * 2));
            damaged.put(random.nextInt(104), (byte) random.nextInt());
            damaged.limit(random.nextInt(4) == 0 ? random.nextInt(104) : 104);
            try {
                var index = new MovieIndex(new InitSegment(List.of(InitSegmentTest.AUDIO)));
                index.add(Moof.read(damaged), 48);
                index.movie();
            } catch (MalformedBoxException _) {
                // as it should
            }
        }
    }

    @Test
    void aHeadCutAnywhereIsRefused() {
        for (int length = 0; length < 104; length++) {
            var cut = bytes(BOXES).limit(length);
            assertThrows(MalformedBoxException.class, () -> Moof.read(cut.slice()), "at " + length);
        }
    }
}
