package tallyboard.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.Reel.AUDIO;
import static tallyboard.media.Reel.OTHER_VIDEO;
import static tallyboard.media.Reel.VIDEO;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.OpusFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.mp4.MemorySink;
import tallyboard.media.mp4.MemorySink.Packet;

/** Sound beside the sound of the programme: an interpreter's, another microphone's. */
class ProgrammeTracksTest {

    private static final TrackId INTERPRETER = new TrackId(TrackKind.AUDIO, 3);

    private final MemorySink sink = new MemorySink();
    private final Programme programme = new Programme(sink);
    private final Reel reel = new Reel(programme);
    private final List<Integer> interpreted = new ArrayList<>();

    @BeforeEach
    void anEncoderIsConnected() {
        programme.session(Duration.ZERO, GapStyle.CLOSED);
    }

    @Test
    void itIsRecordedBesideTheProgrammeWithItsOwnPackets() {
        reel.formats(VIDEO, AUDIO);
        programme.format(INTERPRETER, AUDIO);
        play(0, 10);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(List.of(VIDEO, AUDIO, AUDIO), sink.parts().getFirst().tracks());
        assertEquals(interpreted, interpreted(sink));
        assertEquals(1, sink.parts().size());
    }

    @Test
    void whereItJoinsLateAPartBeginsAtTheNextKeyPicture() {
        reel.formats(VIDEO, AUDIO).both(0, 2.5);
        programme.format(INTERPRETER, AUDIO);
        play(3000, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(2, sink.parts().size());
        assertTrue(interpreted.size() - interpreted(sink).size() <= 3, "only what came before the key picture is lost");
    }

    @Test
    void itIsCutWhereTheTalksAreCut() {
        var second = new MemorySink();
        reel.formats(VIDEO, AUDIO);
        programme.format(INTERPRETER, AUDIO);
        play(0, 2.5);
        programme.splitAtNextKey(second);
        play(3000, 3);
        programme.end();

        reel.assertAllIn(sink, second);
        var held = new ArrayList<>(interpreted(sink));
        held.addAll(interpreted(second));
        assertEquals(interpreted, held);
        assertEquals(3, second.parts().getFirst().tracks().size());
    }

    @Test
    void itIsRecordedWithoutPicturesToo() {
        reel.formats(AUDIO);
        programme.format(INTERPRETER, AUDIO);
        for (int i = 0; i < 200; i++) {
            reel.sound(Math.round(i * 1024_000.0 / 48_000));
            interpret(Math.round(i * 1024_000.0 / 48_000));
        }
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(interpreted, interpreted(sink, 2));
    }

    @Test
    void anEncoderThatComesBackWithoutItGoesOnInTheSamePart() {
        reel.formats(VIDEO, AUDIO);
        programme.format(INTERPRETER, AUDIO);
        play(0, 2);
        programme.interrupt();
        programme.session(Duration.ofSeconds(4), GapStyle.CLOSED);
        reel.formats(VIDEO, AUDIO).both(0, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(1, sink.parts().size());
        assertEquals(interpreted, interpreted(sink));
    }

    @Test
    void anotherPictureBeginsAPartForAllTracks() {
        reel.formats(VIDEO, AUDIO);
        programme.format(INTERPRETER, AUDIO);
        play(0, 2);
        reel.formats(OTHER_VIDEO);
        play(2000, 2);
        programme.end();

        reel.assertAllIn(sink);
        assertEquals(List.of(OTHER_VIDEO, AUDIO, AUDIO), sink.parts().getLast().tracks());
        assertEquals(interpreted, interpreted(sink));
    }

    @Test
    void framesOfOpusLastAsLongAsTheySay() throws Exception {
        var opus = OpusFormat.parse(ByteBuffer.wrap(HexFormat.of().parseHex("4f707573486561640102380180bb0000000000")));
        programme.format(opus);
        long millis = 0;
        for (int i = 0; i < 100; i++) {
            boolean isLong = i % 2 == 1; // 20 ms, then 40 ms
            programme.sample(new Sample(
                    TrackKind.AUDIO, millis, 0, true, ByteBuffer.wrap(new byte[] {(byte) (isLong ? 0xF9 : 0xF8), 1})));
            millis += isLong ? 40 : 20;
        }
        programme.end();

        var packets = sink.packets(TrackKind.AUDIO);
        for (int i = 0; i < packets.size(); i++) {
            assertEquals(i % 2 == 1 ? 1920 : 960, packets.get(i).duration(), "packet " + i);
        }
        assertEquals(0, sink.footage().faults().total());
    }

    @Test
    void anOffsetInNanosecondsIsKeptAsFineAsTheFileCanTell() {
        reel.formats(VIDEO);
        programme.sample(new Sample(TrackId.PICTURE, 0, 1_500_000, true, Reel.picturePayload(0, true)));
        programme.end();

        assertEquals(135, sink.packets().getFirst().offset());
    }

    private void play(long wire, double seconds) {
        for (double at = 0; at < seconds; at += 0.5) {
            long from = wire + Math.round(at * 1000);
            reel.both(from, 0.5);
            for (int i = 0; i * 1024.0 / 48_000 < 0.5; i++) {
                interpret(from + Math.round(i * 1024_000.0 / 48_000));
            }
        }
    }

    private void interpret(long wire) {
        int number = Reel.BESIDE + interpreted.size();
        interpreted.add(number);
        programme.sample(new Sample(INTERPRETER, wire, 0, true, Reel.soundPayload(number)));
    }

    private static List<Integer> interpreted(MemorySink output) {
        return interpreted(output, 3);
    }

    private static List<Integer> interpreted(MemorySink output, int track) {
        return Stream.of(output.packets())
                .flatMap(List::stream)
                .filter(packet -> packet.kind() == TrackKind.AUDIO && packet.track() == track)
                .map(Packet::payload)
                .map(payload -> payload.getInt(0))
                .toList();
    }
}
