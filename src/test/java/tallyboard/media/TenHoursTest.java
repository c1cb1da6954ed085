package tallyboard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.mp4.Moof;
import tallyboard.media.mp4.box.BoxHead;
import tallyboard.media.mp4.box.MalformedBoxException;

/** A whole conference day on one connection: what rounds, wraps and jitters must not add up. */
class TenHoursTest {

    private static final int HOURS = 10;
    private static final long MOST_SKEW_MILLIS = 20;
    private static final ByteBuffer KEY = Reel.picturePayload(1, true);
    private static final ByteBuffer INTER = Reel.picturePayload(2, false);
    private static final ByteBuffer SOUND = Reel.soundPayload(3);

    private final EndSink sink = new EndSink();
    private final Programme programme = new Programme(sink);

    @Test
    void soundAndPictureEndTogetherThoughTheWireCountsInWholeMilliseconds() {
        broadcast(30, 48_000, 0);
    }

    @Test
    void soAtRatesThatNeverFallOnAMillisecond() {
        broadcast(30_000.0 / 1001, 44_100, 0);
    }

    @Test
    void soThroughTheExtendedTimestampAndTheWrapOfTheWireClock() {
        broadcast(25, 48_000, 0x1_0000_0000L - Duration.ofHours(3).toMillis());
    }

    private void broadcast(double rate, int soundRate, long firstWire) {
        programme.session(Duration.ZERO, GapStyle.CLOSED);
        programme.format(Reel.VIDEO);
        programme.format(soundRate == 48_000 ? Reel.AUDIO : Reel.OTHER_AUDIO);
        long end = Duration.ofHours(HOURS).toMillis();
        long pictures = 0;
        long sounds = 0;
        while (true) {
            double pictureAt = pictures * 1000 / rate;
            double soundAt = sounds * 1024_000.0 / soundRate;
            if (Math.min(pictureAt, soundAt) >= end) {
                break;
            }
            if (pictureAt <= soundAt) {
                boolean key = pictures % 60 == 0;
                send(TrackKind.VIDEO, firstWire + (long) pictureAt, key, key ? KEY : INTER);
                pictures++;
            } else {
                send(TrackKind.AUDIO, firstWire + (long) soundAt, true, SOUND);
                sounds++;
            }
        }
        programme.end();

        var footage = programme.footage();
        assertEquals(pictures, footage.pictures());
        assertEquals(sounds, footage.audioFrames());
        assertEquals(Faults.NONE, footage.faults());
        long pictureEnd = sink.end(TrackKind.VIDEO).toMillis();
        long soundEnd = sink.end(TrackKind.AUDIO).toMillis();
        assertTrue(Math.abs(pictureEnd - pictures * 1000 / rate) < MOST_SKEW_MILLIS, "picture ends at " + pictureEnd);
        assertTrue(
                Math.abs(soundEnd - sounds * 1024_000.0 / soundRate) < MOST_SKEW_MILLIS, "sound ends at " + soundEnd);
    }

    private void send(TrackKind kind, long wire, boolean key, ByteBuffer payload) {
        programme.sample(new Sample(kind, wire & 0xFFFF_FFFFL, 0, key, payload));
    }

    /** Remembers only where each track ends. */
    private static final class EndSink implements FragmentSink {
        private final Duration[] ends = {Duration.ZERO, Duration.ZERO};
        private InitSegment init = new InitSegment(java.util.List.of(Reel.VIDEO));

        Duration end(TrackKind kind) {
            return ends[kind.ordinal()];
        }

        @Override
        public void begin(InitSegment begun) {
            init = begun;
        }

        @Override
        public void fragment(Fragment fragment) {
            try {
                var boxes = fragment.gather().getFirst();
                int size = (int) BoxHead.read(boxes).orElseThrow().size();
                for (var run : Moof.read(boxes.slice(0, size)).runs()) {
                    var format = init.tracks().get(run.trackId() - 1);
                    ends[format.kind().ordinal()] = format.duration(run.end());
                }
            } catch (MalformedBoxException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void end(Footage footage) {}
    }
}
