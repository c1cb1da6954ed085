package tallyboard.engine.onair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tallyboard.media.Sample;
import tallyboard.media.codec.TrackKind;
import tallyboard.stream.publish.DriftGrade;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.Measurements;
import tallyboard.testing.TestingMedia;

class MeterTest {
    private static final long FRAME = 40;

    private long millis = 5000;
    private final Meter meter = new Meter(() -> millis);
    private long wire;
    private int pictures;

    @Test
    void thePulseFollowsWithinTwoSecondsWhereTheFiguresNeedTen() {
        send(20, 100, 1);
        send(3, 25, 2);
        var video = video();
        assertEquals(8 * 12.5 * 25, video.pulse().bitsPerSecond().orElseThrow(), 100);
        assertEquals(12.5, video.pulse().framesPerSecond().orElseThrow(), 1);
        assertEquals(8 * 25 * 100, video.bitsPerSecond().orElseThrow(), 6500);
    }

    @Test
    void thePictureSinceTheLastKeyPictureIsCountedInItsOwnTime() {
        meter.format(TestingMedia.video());
        picture(false, 100);
        assertEquals(0, sinceKey(), 0.001);
        sendWithoutKey(7);
        assertEquals(7, sinceKey(), 0.1);
        picture(true, 100);
        assertEquals(0, sinceKey(), 0.1);
        millis += 9000;
        assertEquals(0, sinceKey(), 0.1, "nothing came, so no key picture is missing");
    }

    @Test
    void soundThatHasNotComeIsNotMeasured() {
        meter.format(TestingMedia.audio());
        send(1, 100, 1);
        assertEquals(OptionalDouble.empty(), read().audio().orElseThrow().sinceLast());
        meter.sample(new Sample(TrackKind.AUDIO, wire, 0, true, ByteBuffer.allocate(10)));
        millis += 1500;
        assertEquals(OptionalDouble.of(1.5), read().audio().orElseThrow().sinceLast());
    }

    @Test
    void theDriftIsGradedByHowFarItIsFromItsMean() {
        meter.format(TestingMedia.video());
        assertEquals(DriftGrade.UNKNOWN, read().drift().grade());
        send(30, 100, 1);
        assertEquals(DriftGrade.EXCELLENT, read().drift().grade());
        millis += 800;
        send(1, 100, 1);
        assertEquals(DriftGrade.GOOD, read().drift().grade());
        millis += 1500;
        send(1, 100, 1);
        assertEquals(DriftGrade.POOR, read().drift().grade());
        send(40, 100, 1);
        assertEquals(DriftGrade.EXCELLENT, read().drift().grade(), "it stayed where it was");
    }

    private double sinceKey() {
        return video().pulse().sinceKeyPicture().orElseThrow();
    }

    private Measurements.Video video() {
        return read().video().orElseThrow();
    }

    private Measurements read() {
        var connection = new Measurements.Connection(new Encoder("10.0.4.21", "OBS 31"), Instant.EPOCH, 0);
        return meter.read(connection, Instant.EPOCH, Duration.ZERO);
    }

    /** @param every only each so-manieth picture comes */
    private void send(int seconds, int bytes, int every) {
        meter.format(TestingMedia.video());
        for (int i = 0; i < seconds * 1000L / FRAME; i++) {
            if (i % every == 0) {
                picture(pictures++ % 25 == 0, bytes);
            }
            pass();
        }
    }

    private void sendWithoutKey(int seconds) {
        for (int i = 0; i < seconds * 1000L / FRAME; i++) {
            pass();
            picture(false, 100);
        }
    }

    private void pass() {
        millis += FRAME;
        wire += FRAME;
    }

    private void picture(boolean isKey, int bytes) {
        meter.sample(new Sample(TrackKind.VIDEO, wire, 0, isKey, ByteBuffer.allocate(bytes)));
    }
}
