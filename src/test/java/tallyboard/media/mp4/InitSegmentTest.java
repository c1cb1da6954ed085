package tallyboard.media.mp4;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.Av1Format;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.HevcFormat;
import tallyboard.media.codec.OpusFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.codec.UnusableFormatException;
import tallyboard.media.mp4.box.Box;
import tallyboard.media.mp4.box.BoxHead;
import tallyboard.media.mp4.box.MalformedBoxException;

class InitSegmentTest {

    static final TrackFormat AUDIO = aac("1190");
    private static final TrackFormat VIDEO = avc("0164002affe1001e6764002aacd940780227e5c05a808080a0000003002000000c8"
            + "1e30632c001000668ebe3cb22c0fdf8f800");
    private static final TrackFormat ANAMORPHIC =
            avc("014d401effe10018674d401eeca05a126c1040000003004000000c87c50a658" + "001000568fba3cb20");

    private static final TrackFormat HEVC = read(
            HevcFormat::parse,
            "0101600000009000000000003ff000fcfdf8f800000f03"
                    + "200001001840010c01ffff01600000030090000003000003003f95940921"
                    + "0001002b42010101600000030090000003000003003fa005020171f2e595952930bc05a020000003002000000303c1"
                    + "22000100064401c073c189");
    private static final TrackFormat AV1 = read(Av1Format::parse, "81010c000a0b0000000cc4ff6700be0010");
    private static final TrackFormat OPUS =
            read(OpusFormat::parse, "4f707573486561640106380180bb00000000010402000401020305");

    private interface Reading {
        TrackFormat read(ByteBuffer record) throws UnusableFormatException;
    }

    private static TrackFormat read(Reading reading, String hex) {
        try {
            return reading.read(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
        } catch (UnusableFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static TrackFormat avc(String hex) {
        return read(AvcFormat::parse, hex);
    }

    private static TrackFormat aac(String hex) {
        return read(AacFormat::parse, hex);
    }

    private static ByteBuffer movie(InitSegment init) {
        var whole = init.standalone();
        int size = (int) BoxHead.read(whole).orElseThrow().size();
        return whole.slice(size, whole.limit() - size);
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        for (var tracks : List.of(
                List.of(VIDEO, AUDIO),
                List.of(VIDEO),
                List.of(AUDIO),
                List.of(ANAMORPHIC, aac("eb098800")),
                List.of(HEVC, AUDIO, AUDIO),
                List.of(AV1, OPUS))) {
            var init = new InitSegment(tracks);
            assertEquals(init, InitSegment.read(movie(init)));
        }
    }

    @Test
    void aFileBeginsWithThePlaceholderWithinItsFirstSector() {
        var head = new InitSegment(List.of(VIDEO, AUDIO)).fileHead();
        int placeholder = (int) BoxHead.read(head).orElseThrow().size();

        assertEquals(Placeholder.free(), head.slice(placeholder, Placeholder.SIZE));
        assertTrue(placeholder + Placeholder.SIZE <= 64);
    }

    @Test
    void aPlayerGetsTheSameWithoutThePlaceholder() {
        var init = new InitSegment(List.of(VIDEO, AUDIO));
        var head = init.fileHead();
        int placeholder = (int) BoxHead.read(head).orElseThrow().size();
        int behind = placeholder + Placeholder.SIZE;
        var joined = ByteBuffer.allocate(head.limit() - Placeholder.SIZE);
        joined.put(head.slice(0, placeholder)).put(head.slice(behind, head.limit() - behind));

        assertEquals(joined.flip(), init.standalone());
    }

    @Test
    void theTwoFormsOfThePlaceholderAreAsLong() {
        assertEquals(HexFormat.of().parseHex("00000010667265650000000000000000").length, Placeholder.SIZE);
        assertEquals("00000010667265650000000000000000", hex(Placeholder.free()));
        assertEquals("000000016d6461740000000123456789", hex(Placeholder.mediaData(0x1_2345_6789L)));
    }

    @Test
    void colourAndPixelShapeAreTold() throws Exception {
        assertTrue(text(movie(new InitSegment(List.of(VIDEO)))).contains("colrnclx\0\1\0\1\0\1\0"));
        assertFalse(text(movie(new InitSegment(List.of(VIDEO)))).contains("pasp"));
        var anamorphic = movie(new InitSegment(List.of(ANAMORPHIC)));
        assertTrue(text(anamorphic).contains("pasp\0\0\0\20\0\0\0\13"));
        var header =
                Box.first(Box.all(anamorphic), "moov").inside("trak", "tkhd").content();
        assertEquals(1047, header.getInt(header.limit() - 8) >> 16, "shown as wide as it is meant");
        assertEquals(576, header.getInt(header.limit() - 4) >> 16);
    }

    @Test
    void tracksAreFoundByTheirKind() {
        var init = new InitSegment(List.of(VIDEO, AUDIO));

        assertEquals(Optional.of(AUDIO), init.track(TrackKind.AUDIO));
        assertEquals(Optional.empty(), new InitSegment(List.of(AUDIO)).track(TrackKind.VIDEO));
        assertThrows(IllegalArgumentException.class, () -> new InitSegment(List.of()));
    }

    @Test
    void aDamagedHeadIsRefusedOrReadAndNothingElse() {
        var random = new Random(3);
        var whole = movie(new InitSegment(List.of(VIDEO, AUDIO)));
        for (int i = 0; i < 20_000; i++) {
            var damaged =
                    ByteBuffer.allocate(whole.limit()).put(whole.duplicate()).flip();
            for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
                damaged.put(random.nextInt(damaged.limit()), (byte) random.nextInt());
            }
            try {
                InitSegment.read(damaged.limit(random.nextInt(4) == 0 ? random.nextInt(whole.limit()) : whole.limit()));
            } catch (MalformedBoxException _) {
                // as it should
            }
        }
    }

    private static String text(ByteBuffer bytes) {
        return ISO_8859_1.decode(bytes.duplicate()).toString();
    }

    private static String hex(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
