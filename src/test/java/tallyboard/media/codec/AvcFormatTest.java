package tallyboard.media.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallyboard.media.codec.PictureFormat.Colour;
import tallyboard.media.codec.PictureFormat.PixelAspect;

class AvcFormatTest {

    static final String SD_30 =
            "0164001effe1001a6764001eacd940a02ff970110000030001000003003c0f162d96" + "01000668ebe3cb22c0fdf8f800";
    private static final String HD_50_BT709 = "0164002affe1001e6764002aacd940780227e5c05a808080a0000003002000000c81"
            + "e30632c001000668ebe3cb22c0fdf8f800";
    private static final String SMALL_BASELINE =
            "0142c00cffe100196742c00cd901419f9f011000000300100000030320f142a480" + "01000568cb83cb20";
    private static final String INTERLACED_PAL =
            "014d401effe10018674d401eeca05a126c1040000003004000000c87c50a6580" + "01000568fba3cb20";
    private static final String TEN_BIT_422 =
            "017a001fffe10019677a001fb6cd9405005bb01100000303e90000ea600f183196" + "01000668ebe3cb22c0fefafa00";
    private static final String FULL_RANGE_SCALED = "0164001effe1001f6764001eacd940a02ff97ff000700056c80000030008000003"
            + "01e078b16cb001000768ebe3cb3002c0fdf8f800";
    private static final String FULL_CHROMA =
            "01f4001effe1001b67f4001e919b281405ff138088000003000800000301e078b16cb0" + "01000668ebe3c44848fff8f800";

    @ParameterizedTest
    @CsvSource({
        SD_30 + ",640,360,30,avc1.64001e,High 3.0",
        HD_50_BT709 + ",1920,1080,50,avc1.64002a,High 4.2",
        SMALL_BASELINE + ",320,180,25,avc1.42c00c,Constrained Baseline 1.2",
        INTERLACED_PAL + ",720,576,25,avc1.4d401e,Main 3.0",
        TEN_BIT_422 + ",1280,720,29.97,avc1.7a001f,High 4:2:2 3.1",
        FULL_RANGE_SCALED + ",640,360,30,avc1.64001e,High 3.0",
        FULL_CHROMA + ",640,360,30,avc1.f4001e,High 4:4:4 3.0",
    })
    void theSequenceHeaderTellsSizeRateAndProfile(
            String record, int width, int height, double rate, String codec, String profile) throws Exception {
        var format = AvcFormat.parse(bytes(record));

        assertEquals(width, format.picture().width());
        assertEquals(height, format.picture().height());
        assertEquals(rate, format.picture().framesPerSecond().orElseThrow(), 0.01);
        assertEquals(codec, format.codec());
        assertEquals(profile, format.profile());
        assertEquals(bytes(record), format.record());
        assertEquals(4, format.nalLengthSize());
    }

    @Test
    void pixelShapeAndColourAreTakenFromTheSequenceHeader() throws Exception {
        var pal = AvcFormat.parse(bytes(INTERLACED_PAL)).picture();
        var scaled = AvcFormat.parse(bytes(FULL_RANGE_SCALED)).picture();
        var hd = AvcFormat.parse(bytes(HD_50_BT709)).picture();

        assertEquals(Optional.of(new PixelAspect(16, 11)), pal.pixelAspect());
        assertEquals(1047, pal.displayWidth());
        assertEquals(Optional.of(new PixelAspect(7, 5)), scaled.pixelAspect());
        assertTrue(scaled.colour().orElseThrow().fullRange());
        assertEquals(Optional.of(new Colour(1, 1, 1, false)), hd.colour());
        assertEquals(1920, hd.displayWidth());
    }

    @Test
    void aSequenceHeaderWithoutItsLastPartStillTellsTheSize() throws Exception {
        // The 640x360 header above, cut where the usability part would say more than "present".
        var cut = bytes("0164001effe1000b6764001eacd940a02ff97001000668ebe3cb22c0");

        var picture = AvcFormat.parse(cut).picture();

        assertEquals(640, picture.width());
        assertEquals(OptionalDouble.empty(), picture.framesPerSecond());
    }

    @Test
    void theSameRecordMeansTheSameFormat() throws Exception {
        var record = bytes(SD_30);
        var format = AvcFormat.parse(record);
        record.put(1, (byte) 0);

        assertEquals(AvcFormat.parse(bytes(SD_30)), format, "a format keeps its own copy of the record");
        assertNotEquals(AvcFormat.parse(bytes(HD_50_BT709)), format);
    }

    @Test
    void aRecordCutAnywhereIsRefusedWithAReason() throws Exception {
        int needed = SD_30.length() / 2 - 4; // what follows the picture parameter set is optional
        for (int length = 0; length < needed; length++) {
            var cut = bytes(SD_30).limit(length);
            var refused = assertThrows(UnusableFormatException.class, () -> AvcFormat.parse(cut), "at " + length);
            assertTrue(refused.getMessage().contains("H.264"), refused.getMessage());
        }
        AvcFormat.parse(bytes(SD_30).limit(needed));
    }

    @Test
    void aRecordOfNoiseIsReadOrRefusedAndNothingElse() {
        var random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            var noisy = bytes(SD_30);
            for (int hits = random.nextInt(1, 6); hits > 0; hits--) {
                noisy.put(random.nextInt(noisy.limit()), (byte) random.nextInt());
            }
            try {
                var picture = AvcFormat.parse(noisy).picture();
                assertTrue(picture.width() > 0 && picture.height() > 0);
            } catch (UnusableFormatException _) {
                // as it should
            }
        }
    }

    @Test
    void onlyAnIdrPictureStartsDecodingWhateverTheTagSays() throws Exception {
        var format = AvcFormat.parse(bytes(SD_30));

        assertTrue(format.startsDecoding(bytes("00000002090f" + "00000003658880")));
        assertTrue(format.startsDecoding(bytes("ffffff00000002658800").position(3)));
        assertFalse(format.startsDecoding(bytes("00000002090f" + "00000003418880")), "type 1 is no IDR picture");
        assertFalse(format.startsDecoding(bytes("00000000" + "65")), "an empty unit is no picture");
        assertFalse(format.startsDecoding(bytes("7fffffff0102")), "a length beyond the end is no picture");
        assertFalse(format.startsDecoding(bytes("")));
    }

    static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
