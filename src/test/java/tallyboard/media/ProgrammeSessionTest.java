package tallyboard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.Reel.AUDIO;
import static tallyboard.media.Reel.OTHER_VIDEO;
import static tallyboard.media.Reel.VIDEO;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.MemorySink;
import tallyboard.media.slate.Slate;
import tallyboard.media.slate.StillPicture;

/** What a dropped encoder, a wrap or a restarted clock becomes on the stream's timeline. */
class ProgrammeSessionTest {

    private static final Slate SLATE = new Slate(new StillPicture(new int[StillPicture.WIDTH * StillPicture.HEIGHT]));

    private final MemorySink sink = new MemorySink();
    private final Programme programme = new Programme(sink);
    private final Reel reel = new Reel(programme);

    private Reel session(long lostMillis, GapStyle style) {
        programme.session(Duration.ofMillis(lostMillis), style);
        return reel.formats(VIDEO, AUDIO);
    }

    @Test
    void anEncoderThatComesBackGoesOnWhereItEndedAndTheGapIsTold() {
        session(0, GapStyle.CLOSED).both(0, 2);
        programme.interrupt();
        long before = programme.footage().length().toMillis();
        session(7_300, GapStyle.CLOSED).both(500_000, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(1, sink.parts().size());
        assertMovesOn();
        assertEquals(
                List.of(Duration.ofMillis(7_300)),
                sink.footage().gaps().stream().map(Gap::lost).toList());
        assertEquals(before, sink.footage().gaps().getFirst().at().toMillis());
        assertEquals(4.0, sink.footage().length().toMillis() / 1000.0, 0.08);
    }

    @Test
    void aRealGapKeepsItsLength() {
        session(0, GapStyle.REAL).both(0, 2);
        programme.interrupt();
        session(5_000, GapStyle.REAL).both(0, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertMovesOn();
        assertEquals(9.0, sink.footage().length().toMillis() / 1000.0, 0.08);
    }

    @Test
    void aSlateFillsTheGapInAPartOfItsOwn() {
        session(0, GapStyle.CLOSED).both(0, 2);
        programme.interrupt();
        var before = programme.footage().length();
        programme.session(Duration.ofSeconds(5), SLATE);
        reel.formats(VIDEO, AUDIO).both(0, 2);
        programme.end();

        assertMovesOn();
        assertEquals(3, sink.parts().size());
        assertTrue(Slate.isBegunBy(sink.parts().get(1)));
        assertEquals(sink.parts().get(0), sink.parts().get(2));
        assertEquals(9.0, sink.footage().length().toMillis() / 1000.0, 0.08);
        assertEquals(
                List.of(new Gap(before, Duration.ofSeconds(5), GapStyle.SLATE)),
                sink.footage().gaps());
        for (int part = 1; part <= 3; part++) {
            int number = part;
            assertEquals(
                    part == 2 ? 150 : 60,
                    sink.packets(TrackKind.VIDEO).stream()
                            .filter(p -> p.part() == number)
                            .count());
        }
        assertTrue(sink.packets(TrackKind.VIDEO).stream()
                .filter(p -> p.part() == 3)
                .findFirst()
                .orElseThrow()
                .key());
    }

    @Test
    void whereThereIsNoPictureAGapKeepsItsLengthInsteadOfASlate() {
        programme.session(Duration.ZERO, GapStyle.CLOSED);
        reel.formats(AUDIO).both(0, 2);
        programme.session(Duration.ofSeconds(5), SLATE);
        reel.formats(AUDIO).both(0, 2);
        programme.end();

        assertEquals(1, sink.parts().size());
        assertEquals(GapStyle.REAL, sink.footage().gaps().getFirst().style());
        assertEquals(9.0, sink.footage().length().toMillis() / 1000.0, 0.08);
    }

    @Test
    void pictureAndSoundAreTogetherAgainAfterEveryReturn() {
        session(0, GapStyle.CLOSED).both(0, 2);
        for (int i = 0; i < 50; i++) {
            session(1_000, GapStyle.CLOSED).both(i * 7L, 0.77);
        }
        programme.end();

        reel.assertAllIn(sink);
        assertMovesOn();
        double picturesEnd = sink.packets(TrackKind.VIDEO).getLast().end() / 90_000.0;
        double soundsEnd = sink.packets(TrackKind.AUDIO).getLast().end() / 48_000.0;
        assertEquals(picturesEnd, soundsEnd, 0.03);
        assertEquals(50, sink.footage().gaps().size());
    }

    @Test
    void anInterruptLeavesNothingUnwritten() {
        session(0, GapStyle.CLOSED).both(0, 2.15);
        programme.interrupt();

        reel.assertAllIn(sink);
    }

    @Test
    void aSessionThatBringsNothingLeavesNoTrace() {
        session(0, GapStyle.CLOSED).both(0, 2);
        session(3_000, GapStyle.CLOSED);
        session(9_000, GapStyle.CLOSED).both(0, 1);
        programme.end();

        assertEquals(1, sink.footage().gaps().size());
        reel.assertAllIn(sink);
    }

    @Test
    void anEncoderThatComesBackWithOtherPicturesBeginsANewPart() {
        session(0, GapStyle.CLOSED).both(0, 2);
        programme.session(Duration.ofSeconds(3), GapStyle.CLOSED);
        reel.formats(OTHER_VIDEO, AUDIO).both(0, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(2, sink.parts().size());
        assertMovesOn();
    }

    @Test
    void anEncoderThatComesBackWithoutSoundStaysInThePart() {
        session(0, GapStyle.CLOSED).both(0, 2);
        programme.session(Duration.ofSeconds(3), GapStyle.CLOSED);
        reel.formats(VIDEO).pictures(0, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(1, sink.parts().size());
    }

    @Test
    void aWrapOfTheWireClockDoesNotShow() {
        session(0, GapStyle.CLOSED).both(0xFFFF_FFFFL - 1_500, 4);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(4.0, sink.footage().length().toMillis() / 1000.0, 0.03);
        assertEquals(Faults.NONE, sink.footage().faults());
    }

    @Test
    void aClockThatPasses24BitsDoesNotShow() {
        session(0, GapStyle.CLOSED).both(0xFF_FFFFL - 1_500, 4);
        programme.end();

        assertEquals(4.0, sink.footage().length().toMillis() / 1000.0, 0.03);
        assertEquals(Faults.NONE, sink.footage().faults());
    }

    @Test
    void aClockThatRestartsInMidSessionGoesOnWithoutAGap() {
        session(0, GapStyle.CLOSED).both(100_000, 3).both(0, 3).both(3_000_000, 3);
        programme.end();

        reel.assertAllIn(sink);
        assertMovesOn();
        assertEquals(2, sink.footage().faults().restarted());
        assertEquals(9.0, sink.footage().length().toMillis() / 1000.0, 0.1);
    }

    @Test
    void soundThatIsStillOnTheOldClockKeepsItsPlace() {
        session(0, GapStyle.CLOSED).both(100_000, 3);
        reel.picture(0, true).sound(103_000).sound(103_021).picture(33, false).sound(30);
        reel.both(66, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertMovesOn();
        assertEquals(1, sink.footage().faults().restarted());
    }

    @Test
    void anOutputOfAnEarlierRunIsGoneOnWith() {
        var resumed = new MemorySink();
        var later = new Programme(resumed, Duration.ofNanos(61_234_567_890L), 187);
        later.session(Duration.ofSeconds(12), GapStyle.CLOSED);
        var again = new Reel(later).formats(VIDEO, AUDIO).both(44_000, 2);
        later.end();

        again.assertAllIn(resumed);
        assertEquals(61_235 * 90, resumed.packets(TrackKind.VIDEO).getFirst().time());
        assertEquals(187, resumed.fragments().getFirst().sequence());
        assertEquals(63.25, resumed.footage().length().toMillis() / 1000.0, 0.03);
        var gap = new Gap(Duration.ofNanos(61_234_567_890L), Duration.ofSeconds(12), GapStyle.CLOSED);
        assertEquals(List.of(gap), resumed.footage().gaps());
    }

    private void assertMovesOn() {
        for (var kind : TrackKind.values()) {
            var packets = sink.packets(kind);
            for (int i = 1; i < packets.size(); i++) {
                assertTrue(packets.get(i).time() >= packets.get(i - 1).end(), kind + " " + i);
            }
        }
    }
}
