package tallyboard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.Reel.AUDIO;
import static tallyboard.media.Reel.OTHER_AUDIO;
import static tallyboard.media.Reel.VIDEO;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;

/** An encoder whose clock stands still does not fill the memory: what is held back is bounded by bytes and by number too. */
class ProgrammeBoundsTest {
    private static final int LARGEST = 32 << 20;

    private final Counted counted = new Counted();
    private final Programme programme = new Programme(counted);

    private static final class Counted implements FragmentSink {
        private int pictures;
        private int sounds;
        private long largest;

        @Override
        public void begin(InitSegment init) {}

        @Override
        public void fragment(Fragment fragment) {
            pictures += fragment.pictures();
            sounds += fragment.audioFrames();
            largest = Math.max(largest, fragment.size());
        }

        @Override
        public void end(Footage footage) {}
    }

    @BeforeEach
    void connect() {
        programme.session(Duration.ZERO, GapStyle.CLOSED);
    }

    private void send(TrackKind kind, int count, int size) {
        for (int i = 0; i < count; i++) {
            var payload = ByteBuffer.allocate(size);
            if (kind == TrackKind.VIDEO) {
                payload.putInt(size - 4).put((byte) (i == 0 ? 0x65 : 0x41)).rewind();
            }
            programme.sample(new Sample(kind, 0, 0, i == 0, payload));
        }
    }

    @Test
    void beforeThereIsAnyPicture() {
        programme.format(VIDEO);
        programme.format(AUDIO);
        send(TrackKind.AUDIO, 10_000, 100);
        assertTrue(counted.sounds > 1_000, () -> counted.sounds + " sounds were written");
    }

    @Test
    void beforeThereIsAnySound() {
        programme.format(VIDEO);
        programme.format(AUDIO);
        send(TrackKind.VIDEO, 200, 1 << 20);
        assertTrue(counted.pictures > 100, () -> counted.pictures + " pictures were written");
    }

    @Test
    void inAFragment() {
        programme.format(VIDEO);
        programme.format(AUDIO);
        send(TrackKind.VIDEO, 60, 4 << 20);
        programme.interrupt();
        assertEquals(60, counted.pictures);
        assertTrue(counted.largest < LARGEST, () -> counted.largest + " bytes");
    }

    @Test
    void inSoundThatWaitsForAKeyPicture() {
        programme.format(VIDEO);
        programme.format(AUDIO);
        send(TrackKind.AUDIO, 1, 100);
        send(TrackKind.VIDEO, 1, 100);
        programme.format(OTHER_AUDIO);
        send(TrackKind.AUDIO, 20_000, 10);
        assertTrue(counted.sounds > 8_000, () -> counted.sounds + " sounds were written");
    }
}
