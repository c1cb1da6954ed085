package tallyboard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.codec.UnusableFormatException;
import tallyboard.media.mp4.MemorySink;
import tallyboard.media.mp4.MemorySink.Packet;

/** An encoder on paper: 30 pictures a second with a key picture each second, AAC at 48 kHz; every sample has a number. */
final class Reel {

    static final TrackFormat VIDEO =
            avc("0164001effe1001a6764001eacd940a02ff970110000030001000003003c0f162d96" + "01000668ebe3cb22c0fdf8f800");
    static final TrackFormat OTHER_VIDEO =
            avc("0142c00cffe100196742c00cd901419f9f011000000300100000030320f142a480" + "01000568cb83cb20");
    static final TrackFormat AUDIO = aac("1190");
    static final TrackFormat OTHER_AUDIO = aac("1210");
    static final int RATE = 30;
    /** Numbers from here on are of tracks that are not the reel's. */
    static final int BESIDE = 1_000_000;

    private static final long MASK = 0xFFFF_FFFFL;

    private record Due(long millis, TrackKind kind, boolean key) {}

    private final Programme programme;
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Integer> sounds = new ArrayList<>();
    private int offsetMillis;
    private int number;

    Reel(Programme programme) {
        this.programme = programme;
    }

    /** Pictures are presented that much later than they are decoded. */
    Reel presentedLater(int millis) {
        offsetMillis = millis;
        return this;
    }

    Reel formats(TrackFormat... formats) {
        Stream.of(formats).forEach(programme::format);
        return this;
    }

    /** Both tracks from {@code wire} on, interleaved by time. */
    Reel both(long wire, double seconds) {
        return play(wire, seconds, true, true, 0);
    }

    /** As {@link #both} but the sound arrives so much later than it says (earlier when negative). */
    Reel bothWithLateSound(long wire, double seconds, long lateness) {
        return play(wire, seconds, true, true, lateness);
    }

    Reel pictures(long wire, double seconds) {
        return play(wire, seconds, true, false, 0);
    }

    Reel sounds(long wire, double seconds) {
        return play(wire, seconds, false, true, 0);
    }

    Reel picture(long wire, boolean key) {
        pictures.add(number);
        programme.sample(new Sample(TrackKind.VIDEO, wire & MASK, offsetMillis, key, picturePayload(number++, key)));
        return this;
    }

    Reel sound(long wire) {
        sounds.add(number);
        programme.sample(new Sample(TrackKind.AUDIO, wire & MASK, 0, true, soundPayload(number++)));
        return this;
    }

    private Reel play(long wire, double seconds, boolean withPictures, boolean withSounds, long lateness) {
        var due = new ArrayList<Due>();
        for (int i = 0; withPictures && i < Math.round(seconds * RATE); i++) {
            due.add(new Due(Math.round(i * 1000.0 / RATE), TrackKind.VIDEO, i % RATE == 0));
        }
        for (int i = 0; withSounds && i * 1024.0 / 48_000 < seconds; i++) {
            due.add(new Due(Math.round(i * 1024_000.0 / 48_000), TrackKind.AUDIO, true));
        }
        due.sort(Comparator.comparingLong(d -> d.millis + (d.kind == TrackKind.AUDIO ? lateness : 0)));
        for (var d : due) {
            if (d.kind == TrackKind.VIDEO) {
                picture(wire + d.millis, d.key);
            } else {
                sound(wire + d.millis);
            }
        }
        return this;
    }

    /** All that was sent is in these outputs, in order, once. */
    void assertAllIn(MemorySink... outputs) {
        assertSame(pictures, numbers(TrackKind.VIDEO, outputs));
        assertSame(sounds, numbers(TrackKind.AUDIO, outputs));
    }

    private static void assertSame(List<Integer> sent, List<Integer> found) {
        var lost = new ArrayList<>(sent);
        lost.removeAll(found);
        assertEquals(List.of(), lost, "lost");
        assertEquals(sent, found);
    }

    static List<Integer> numbers(TrackKind kind, MemorySink... outputs) {
        return Stream.of(outputs)
                .flatMap(output -> output.packets(kind).stream())
                .map(Reel::number)
                .filter(number -> number < BESIDE)
                .toList();
    }

    static int number(Packet packet) {
        return packet.payload().getInt(packet.kind() == TrackKind.VIDEO ? 5 : 0);
    }

    static ByteBuffer picturePayload(int number, boolean key) {
        return ByteBuffer.allocate(9)
                .putInt(5)
                .put((byte) (key ? 0x65 : 0x41))
                .putInt(number)
                .flip();
    }

    static ByteBuffer soundPayload(int number) {
        return ByteBuffer.allocate(4).putInt(number).flip();
    }

    static TrackFormat avc(String hex) {
        try {
            return AvcFormat.parse(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
        } catch (UnusableFormatException e) {
            throw new AssertionError(e);
        }
    }

    static TrackFormat aac(String hex) {
        try {
            return AacFormat.parse(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
        } catch (UnusableFormatException e) {
            throw new AssertionError(e);
        }
    }
}
