package tallyboard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.Reel.AUDIO;
import static tallyboard.media.Reel.OTHER_AUDIO;
import static tallyboard.media.Reel.OTHER_VIDEO;
import static tallyboard.media.Reel.VIDEO;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.MemorySink;

/** Next talk: one output ends and the next begins, and every packet is in exactly one of them. */
class ProgrammeSplitTest {

    private final List<String> story = new ArrayList<>();
    private final MemorySink talk = new MemorySink("talk", story);
    private final MemorySink next = new MemorySink("next", story);
    private final Programme programme = new Programme(talk);
    private final Reel reel = new Reel(programme);

    @BeforeEach
    void anEncoderIsConnected() {
        programme.session(Duration.ZERO, GapStyle.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-400, -250, -80, -21, 0, 15, 40, 100, 250, 600})
    void theNextOutputBeginsWithTheKeyPictureAndNoSampleIsLostOrDoubled(long lateness) {
        reel.formats(VIDEO, AUDIO).bothWithLateSound(0, 2.4, lateness);
        programme.splitAtNextKey(next);
        assertTrue(programme.isSplitPending());
        reel.bothWithLateSound(2400, 5, lateness);
        programme.end();

        assertFalse(programme.isSplitPending());
        reel.assertAllIn(talk, next);
        assertEquals(72, talk.packets(TrackKind.VIDEO).size());
        assertTrue(next.packets(TrackKind.VIDEO).getFirst().key());
        assertEquals(0, next.packets(TrackKind.VIDEO).getFirst().time(), "its timeline begins at zero");
        assertTrue(next.packets(TrackKind.AUDIO).getFirst().time() >= 0);
        assertEquals(List.of("talk begins", "talk ends", "next begins", "next ends"), story);
        assertEquals(1, next.fragments().getFirst().sequence());
    }

    @ParameterizedTest
    @ValueSource(longs = {-400, -21, 0, 40, 250})
    void pictureAndSoundStayTogetherAcrossTheCut(long lateness) {
        reel.formats(VIDEO, AUDIO).presentedLater(67).bothWithLateSound(0, 2, lateness);
        programme.splitAtNextKey(next);
        reel.bothWithLateSound(2000, 3, lateness);
        programme.end();

        long cut = 2_000;
        var sounds = talk.packets(TrackKind.AUDIO).size();
        for (var sound : next.packets(TrackKind.AUDIO)) {
            assertEquals(sounds++ * 1024L - cut * 48, sound.time(), "as if there were no cut, only earlier");
        }
        var pictures = next.packets(TrackKind.VIDEO);
        for (int i = 0; i < pictures.size(); i++) {
            assertEquals(Math.round(i * 1000.0 / 30) * 90, pictures.get(i).time());
            assertEquals(67 * 90, pictures.get(i).offset());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-200, -80, 40, 300})
    void soundBeforeTheCutStaysAndSoundFromTheCutOnGoesAlong(long lateness) {
        reel.formats(VIDEO, AUDIO).bothWithLateSound(0, 1.9, lateness);
        programme.splitAtNextKey(next);
        reel.bothWithLateSound(1900, 2, lateness);
        programme.end();

        assertTrue(talk.packets(TrackKind.AUDIO).stream().allMatch(p -> p.time() < 1900 * 48));
        assertEquals(90, talk.packets(TrackKind.AUDIO).size(), "so many frames begin within the first 1.9 s");
        assertTrue(talk.footage().length().toMillis() <= 1922);
    }

    @Test
    void soundThatNeverComesDoesNotHoldTheOldOutputForEver() {
        reel.formats(VIDEO, AUDIO).both(0, 2);
        programme.splitAtNextKey(next);
        reel.pictures(2000, 0.9);
        assertFalse(talk.hasEnded());

        reel.pictures(2900, 0.5).sounds(2000, 0.2);
        assertTrue(talk.hasEnded());
        programme.end();
        reel.assertAllIn(talk, next);
    }

    @Test
    void whereThereIsOnlySoundTheCutIsAtTheNextFrame() {
        reel.formats(AUDIO).sounds(0, 3);
        programme.splitAtNextKey(next);
        reel.sound(3008).sounds(3029, 2);
        programme.end();

        reel.assertAllIn(talk, next);
        assertEquals(141, talk.packets().size());
        assertTrue(next.packets().getFirst().time() < 48, "its timeline begins at zero");
    }

    @Test
    void wherePicturesHaveStoppedTheCutIsAtTheNextFrameOfSound() {
        reel.formats(VIDEO, AUDIO).both(0, 2).sounds(2005, 3);
        programme.splitAtNextKey(next);
        reel.sounds(5013, 1);
        assertTrue(talk.hasEnded());
        programme.end();

        reel.assertAllIn(talk, next);
    }

    @Test
    void betweenEncodersTheCutIsAtOnce() {
        reel.formats(VIDEO, AUDIO).both(0, 2);
        programme.interrupt();
        programme.splitAtNextKey(next);
        assertTrue(talk.hasEnded());
        assertFalse(programme.isSplitPending());

        programme.session(Duration.ofSeconds(20), GapStyle.REAL);
        reel.formats(VIDEO, AUDIO).both(0, 2);
        programme.end();
        reel.assertAllIn(talk, next);
        assertEquals(0, next.packets(TrackKind.VIDEO).getFirst().time());
        assertEquals(List.of(), next.footage().gaps(), "what lies before its beginning is no gap in it");
    }

    @Test
    void anEncoderThatLeavesBeforeTheNextKeyPictureEndsTheOldOutput() {
        reel.formats(VIDEO, AUDIO).both(0, 2.5);
        programme.splitAtNextKey(next);
        reel.pictures(3000, 0);
        programme.interrupt();
        assertTrue(talk.hasEnded());
        assertFalse(next.hasEnded());

        programme.session(Duration.ofSeconds(5), GapStyle.CLOSED);
        reel.formats(VIDEO, AUDIO).both(0, 1);
        programme.end();
        reel.assertAllIn(talk, next);
    }

    @Test
    void anOutputThatNothingCameForEndsWithoutABeginning() {
        reel.formats(VIDEO, AUDIO).both(0, 1);
        programme.splitAtNextKey(next);
        programme.end();

        assertEquals(List.of("talk begins", "talk ends", "next ends"), story);
        assertTrue(next.footage().isEmpty());
        reel.assertAllIn(talk);
    }

    @Test
    void aSecondSplitIsRefusedWhileOneIsWaiting() {
        reel.formats(VIDEO, AUDIO).both(0, 1);
        programme.splitAtNextKey(next);

        assertThrows(IllegalStateException.class, () -> programme.splitAtNextKey(new MemorySink()));
    }

    @Test
    void aNewConfigurationAtTheCutIsTheNextOutputsAlone() {
        reel.formats(VIDEO, AUDIO).both(0, 2);
        programme.splitAtNextKey(next);
        reel.formats(OTHER_VIDEO, OTHER_AUDIO).both(2000, 2);
        programme.end();

        reel.assertAllIn(talk, next);
        assertEquals(1, talk.parts().size());
        assertEquals(List.of(OTHER_VIDEO, OTHER_AUDIO), next.parts().getFirst().tracks());
        assertEquals(1, next.parts().size());
    }

    @Test
    void soundOfANewFormatThatWaitedForTheKeyPictureGoesWithTheNextOutput() {
        reel.formats(VIDEO, AUDIO).both(0, 2.5).formats(OTHER_AUDIO).sounds(2500, 0.2);
        programme.splitAtNextKey(next);
        reel.both(3000, 2);
        programme.end();

        reel.assertAllIn(talk, next);
        assertEquals(List.of(VIDEO, OTHER_AUDIO), next.parts().getFirst().tracks());
        var first = next.packets(TrackKind.AUDIO).getFirst();
        assertTrue(first.time() < 1024, "no earlier than the end of the sound before it");
        assertEquals(500, next.packets(TrackKind.VIDEO).getFirst().time() / 90);
    }

    @Test
    void everyOutputCountsItsOwnFigures() {
        reel.formats(VIDEO, AUDIO).both(0, 2).picture(1900, false).both(2000, 1);
        programme.splitAtNextKey(next);
        reel.both(3000, 2);
        programme.end();

        assertEquals(1, talk.footage().faults().bumped());
        assertEquals(0, next.footage().faults().total());
        assertEquals(60, next.footage().pictures());
        assertEquals(2.0, next.footage().length().toMillis() / 1000.0, 0.04);
    }
}
