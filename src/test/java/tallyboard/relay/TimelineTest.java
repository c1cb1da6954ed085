package tallyboard.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimelineTest {
    private long now = 1_000_000;
    private final Timeline timeline = new Timeline(() -> now);

    @Test
    void itBeginsAtZeroWhateverTheEncoderBeginsWith() {
        assertEquals(0, timeline.at(17_000_000));
        assertEquals(33, timeline.at(17_000_033));
        assertEquals(20, timeline.at(17_000_020), "sound may lag behind its picture");
    }

    @Test
    void theTimestampsOfAnEncoderWrapAndTheTimeGoesOn() {
        timeline.at(0xFFFF_FFF0L);
        assertEquals(33, timeline.at(0x11));
    }

    @Test
    void anotherEncoderBeginsWhereTheClockIsAndNeverBehindTheLast() {
        timeline.at(0);
        timeline.at(5_000);
        now += 12_000;
        timeline.session();
        assertEquals(12_000, timeline.at(0));
        assertEquals(12_033, timeline.at(33));
        timeline.session();
        assertEquals(12_034, timeline.at(70_000));
    }

    @Test
    void aJumpIsNoTime() {
        timeline.at(0);
        now += 100;
        assertEquals(100, timeline.at(3_600_000));
        assertEquals(140, timeline.at(3_600_040));
        assertEquals(141, timeline.at(0));
    }
}
