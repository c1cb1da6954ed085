package tallyboard.media.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tallyboard.media.codec.TrackId.PICTURE;
import static tallyboard.media.codec.TrackId.SOUND;

import org.junit.jupiter.api.Test;

class WireClockTest {

    private final FaultCount faults = new FaultCount();
    private final WireClock clock = new WireClock(faults);

    @Test
    void theFirstSampleIsAtZeroAndTheOtherTrackMayBeginBeforeIt() {
        assertEquals(0, clock.read(PICTURE, 1_000));
        assertEquals(-40, clock.read(SOUND, 960));
        assertEquals(40, clock.read(PICTURE, 1_040));
    }

    @Test
    void theWrapIsStraddledInEitherDirection() {
        assertEquals(0, clock.read(PICTURE, 0xFFFF_FFF0L));
        assertEquals(32, clock.read(PICTURE, 0x10));
        assertEquals(21, clock.read(SOUND, 5));
        assertEquals(10, clock.read(SOUND, 0xFFFF_FFFAL));
        assertEquals(0, faults.now().restarted());
    }

    @Test
    void smallStepsAreTheEncodersOwn() {
        clock.read(PICTURE, 20_000);
        assertEquals(59_000, clock.read(PICTURE, 79_000));
        assertEquals(50_000, clock.read(PICTURE, 70_000));
        assertEquals(0, faults.now().restarted());
    }

    @Test
    void aLargeStepIsARestartAndGoesOnAtTheUsualStep() {
        clock.read(PICTURE, 20_000);
        clock.read(PICTURE, 20_040);
        assertEquals(80, clock.read(PICTURE, 5));
        assertEquals(120, clock.read(PICTURE, 45));
        assertEquals(160, clock.read(PICTURE, 9_000_000));
        assertEquals(2, faults.now().restarted());
    }

    @Test
    void anOldClockIsNotTakenUpAgainLater() {
        clock.read(PICTURE, 100_000);
        for (int wire = 1_000_000; wire <= 1_060_000; wire += 1_000) {
            clock.read(PICTURE, wire);
        }
        long before = clock.read(PICTURE, 1_060_040);
        assertEquals(before + 40, clock.read(PICTURE, 100_010), "a restart, not a return to what was an hour ago");
    }
}
