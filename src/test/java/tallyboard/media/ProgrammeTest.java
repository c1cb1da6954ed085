package tallyboard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.Reel.AUDIO;
import static tallyboard.media.Reel.OTHER_AUDIO;
import static tallyboard.media.Reel.OTHER_VIDEO;
import static tallyboard.media.Reel.VIDEO;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.MemorySink;

/** Opening, timelines and parts; the splitting of outputs is in {@link ProgrammeSplitTest}. */
class ProgrammeTest {

    private final MemorySink sink = new MemorySink();
    private final Programme programme = new Programme(sink);
    private final Reel reel = new Reel(programme);

    @BeforeEach
    void anEncoderIsConnected() {
        programme.session(Duration.ZERO, GapStyle.CLOSED);
    }

    @Test
    void everySampleComesOutOnceInOrderAndLastsUntilTheNext() {
        reel.formats(VIDEO, AUDIO).presentedLater(67).both(0, 10);
        programme.end();

        reel.assertAllIn(sink);
        assertUnbroken(TrackKind.VIDEO);
        assertUnbroken(TrackKind.AUDIO);
        assertEquals(67 * 90, sink.packets(TrackKind.VIDEO).getFirst().offset());
        assertEquals(1, sink.parts().size());
        assertEquals(300, sink.footage().pictures());
        assertEquals(469, sink.footage().audioFrames());
        assertEquals(10.0, sink.footage().length().toMillis() / 1000.0, 0.03);
        assertEquals(Faults.NONE, sink.footage().faults());
    }

    @Test
    void aFragmentIsTenPicturesAndBeginsAnewAtEveryKeyPicture() {
        reel.formats(VIDEO, AUDIO).both(0, 2.5).picture(2500, true).pictures(2533, 1);
        programme.end();

        var pictured = sink.fragments().stream().filter(f -> f.pictures() > 0).toList();
        var pictures = pictured.stream().map(Fragment::pictures).toList();
        assertEquals(List.of(10, 10, 10, 10, 10, 10, 10, 5, 1, 10, 10, 10), pictures);
        var keys = pictured.stream().map(Fragment::startsWithKey).toList();
        assertEquals(List.of(true, false, false, true, false, false, true, false, true, true, false, false), keys);
        assertEquals(
                5, sink.packets(TrackKind.VIDEO).stream().filter(p -> p.key()).count());
    }

    @Test
    void fragmentsAreShortWhateverTheRate() {
        reel.formats(VIDEO, AUDIO); // announces 30 pictures a second
        for (int i = 0; i < 100; i++) {
            reel.picture(i * 100L, i % 20 == 0).sound(i * 100L);
        }
        programme.end();

        sink.fragments().forEach(fragment -> assertTrue(fragment.duration().toMillis() <= 345, fragment.toString()));
    }

    @Test
    void whatIsNotWrittenYetIsLessThanHalfASecond() {
        reel.formats(VIDEO, AUDIO).both(0, 1.2);
        for (int second = 2; second < 60; second++) {
            for (int part = 0; part < 4; part++) {
                long now = second * 1000L + part * 250L;
                reel.both(now, 0.25);
                long written = programme.footage().length().toMillis();
                assertTrue(now + 250 - 800 - written <= 500, "at " + now + " only " + written);
            }
        }
    }

    @Test
    void soundDoesNotWaitForPicturesThatDoNotCome() {
        reel.formats(VIDEO, AUDIO).both(0, 2).sounds(2000, 3);

        assertTrue(programme.footage().length().toMillis() >= 4400);
    }

    @Test
    void soundIsCountedSoThatTheRoundingOfTheWireNeverShows() {
        reel.formats(VIDEO, AUDIO).both(0, 60);
        programme.end();

        var sounds = sink.packets(TrackKind.AUDIO);
        for (int i = 0; i < sounds.size(); i++) {
            assertEquals(i * 1024L, sounds.get(i).time());
            assertEquals(1024, sounds.get(i).duration());
        }
    }

    @Test
    void soundThatIsFarFromItsCountIsPlacedWhereTheWireSays() {
        reel.formats(AUDIO).sounds(0, 2).sounds(2250, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertUnbroken(TrackKind.AUDIO);
        assertEquals(1, sink.footage().faults().reanchored());
        assertTrue(sink.packets(TrackKind.AUDIO).stream().anyMatch(p -> p.time() == 2250 * 48));
        assertEquals(4.25, sink.footage().length().toMillis() / 1000.0, 0.03);
    }

    @Test
    void anEmptySoundIsSilenceAndNoSample() {
        reel.formats(VIDEO, AUDIO).both(0, 1);
        programme.sample(new Sample(TrackKind.AUDIO, 1000, 0, true, ByteBuffer.allocate(0)));
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(0, sink.footage().faults().total());
    }

    @Test
    void aDecodingTimeThatDoesNotIncreaseIsMovedOnByATick() {
        reel.formats(VIDEO)
                .picture(0, true)
                .picture(33, false)
                .picture(33, false)
                .picture(20, false);
        reel.picture(66, false);
        programme.end();

        var times = sink.packets(TrackKind.VIDEO).stream().map(p -> p.time()).toList();
        assertEquals(List.of(0L, 2970L, 2971L, 2972L, 5940L), times);
        assertEquals(2, sink.footage().faults().bumped());
    }

    @Test
    void theLastPictureLastsAsLongAsTheOthersUsuallyDo() {
        reel.formats(VIDEO).pictures(0, 1);
        programme.end();

        assertEquals(33 * 90, sink.packets(TrackKind.VIDEO).getLast().duration(), 90);
    }

    @Test
    void picturesBeforeTheFirstKeyPictureAreDroppedButSoundIsKept() {
        reel.formats(VIDEO, AUDIO);
        programme.sample(new Sample(TrackKind.VIDEO, 0, 0, true, Reel.picturePayload(99, false)));
        reel.sound(0).sound(21).sound(43).picture(67, true).sound(64).picture(100, false);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(1, sink.footage().faults().undecodable());
        assertEquals(0, sink.packets(TrackKind.AUDIO).getFirst().time());
        assertEquals(67 * 90, sink.packets(TrackKind.VIDEO).getFirst().time());
    }

    @Test
    void samplesWithoutAConfigurationAreDropped() {
        reel.picture(0, true).sound(0);
        programme.end();

        assertTrue(sink.parts().isEmpty());
        assertTrue(sink.footage().isEmpty());
        assertEquals(2, sink.footage().faults().undecodable());
    }

    @Test
    void nothingIsOpenedUntilBothTracksAreKnownOrASecondHasPassed() {
        reel.formats(VIDEO).pictures(0, 0.9);
        assertTrue(sink.parts().isEmpty());

        reel.formats(AUDIO).sound(900);
        assertEquals(List.of(VIDEO, AUDIO), sink.parts().getFirst().tracks());
        programme.end();
        reel.assertAllIn(sink);
    }

    @Test
    void aSoundOnlyEncoderIsRecordedAfterASecond() {
        reel.formats(AUDIO).sounds(0, 0.9);
        assertTrue(sink.parts().isEmpty());

        reel.sounds(896, 5);
        assertEquals(List.of(AUDIO), sink.parts().getFirst().tracks());
        programme.end();
        reel.assertAllIn(sink);
        assertTrue(sink.fragments().stream().allMatch(Fragment::startsWithKey));
        assertTrue(sink.fragments().stream().allMatch(f -> f.duration().toMillis() <= 345));
    }

    @Test
    void aPictureOnlyEncoderIsRecordedAfterASecond() {
        reel.formats(VIDEO).pictures(0, 3);
        assertEquals(List.of(VIDEO), sink.parts().getFirst().tracks());
        programme.end();
        reel.assertAllIn(sink);
    }

    @Test
    void anEncoderThatLeavesWithinTheFirstSecondLeavesWhatItSent() {
        reel.formats(VIDEO).pictures(0, 0.5);
        programme.interrupt();

        reel.assertAllIn(sink);
    }

    @Test
    void theSameConfigurationAgainChangesNothing() {
        reel.formats(VIDEO, AUDIO).both(0, 1).formats(VIDEO, AUDIO).both(1000, 1);
        programme.end();

        assertEquals(1, sink.parts().size());
        reel.assertAllIn(sink);
    }

    @Test
    void anotherPictureConfigurationBeginsAPartWithItsKeyPicture() {
        reel.formats(VIDEO, AUDIO).both(0, 2).formats(OTHER_VIDEO).both(2000, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(2, sink.parts().size());
        assertEquals(List.of(OTHER_VIDEO, AUDIO), sink.parts().getLast().tracks());
        var second = sink.packets().stream().filter(p -> p.part() == 2).toList();
        assertTrue(second.getFirst().key());
        assertEquals(2000 * 90, second.getFirst().time(), "a part lies on the timeline of its output");
        assertUnbroken(TrackKind.VIDEO);
    }

    @Test
    void soundThatIsAnnouncedLaterJoinsInANewPartAtTheNextKeyPicture() {
        reel.formats(VIDEO).pictures(0, 2.5).formats(AUDIO);
        for (int i = 15; i < 60; i++) {
            reel.picture(2000 + Math.round(i * 1000.0 / 30), i == 30).sound(2000 + Math.round(i * 1000.0 / 30));
        }
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(2, sink.parts().size());
        assertEquals(List.of(VIDEO, AUDIO), sink.parts().getLast().tracks());
        var second = sink.packets(TrackKind.VIDEO).stream()
                .filter(p -> p.part() == 2)
                .toList();
        assertTrue(second.getFirst().key());
        assertEquals(30, second.size());
    }

    @Test
    void anotherSoundConfigurationBeginsAPartAtTheNextKeyPicture() {
        reel.formats(VIDEO, AUDIO).both(0, 1.5).formats(OTHER_AUDIO).both(2000, 1.5);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(List.of(VIDEO, OTHER_AUDIO), sink.parts().getLast().tracks());
    }

    @Test
    void anEndedProgrammeTakesNothingMore() {
        programme.end();

        assertThrows(IllegalStateException.class, () -> programme.session(Duration.ZERO, GapStyle.CLOSED));
        assertThrows(IllegalStateException.class, () -> reel.sound(0));
        assertThrows(IllegalStateException.class, programme::end);
        assertFalse(programme.isSplitPending());
    }

    private void assertUnbroken(TrackKind kind) {
        var packets = sink.packets(kind);
        for (int i = 1; i < packets.size(); i++) {
            assertEquals(packets.get(i - 1).end(), packets.get(i).time(), kind + " " + i);
        }
    }
}
