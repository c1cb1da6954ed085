package tallyboard.media.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.codec.AvcFormatTest.bytes;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tallyboard.media.codec.PictureFormat.Colour;

class HevcFormatTest {

    static final String SD_30 = "0101600000009000000000003ff000fcfdf8f800000f03"
            + "200001001840010c01ffff01600000030090000003000003003f95940921"
            + "0001002b42010101600000030090000003000003003fa005020171f2e595952930bc05a020000003002000000303c1"
            + "22000100064401c073c189";
    private static final String TEN_BIT_HD_50 = "0102200000009000000000007bf000fcfdfafa00000f03"
            + "200001001840010c01ffff02200000030090000003000003007b95940921"
            + "0001003042010102200000030090000003000003007ba003c0801107cad965654a4c2f016a020202080000030008000003019040"
            + "22000100064401c073c189";

    @ParameterizedTest
    @CsvSource({
        SD_30 + ",640,360,30,hvc1.1.6.L63.90,Main 2.1",
        TEN_BIT_HD_50 + ",1920,1080,50,hvc1.2.4.L123.90,Main 10 4.1",
    })
    void theSequenceHeaderTellsSizeRateAndProfile(
            String record, int width, int height, double rate, String codec, String profile) throws Exception {
        var format = HevcFormat.parse(bytes(record));

        assertEquals(width, format.picture().width());
        assertEquals(height, format.picture().height());
        assertEquals(rate, format.picture().framesPerSecond().orElseThrow(), 0.01);
        assertEquals(codec, format.codec());
        assertEquals(profile, format.profile());
        assertEquals(bytes(record), format.record());
        assertEquals(4, format.nalLengthSize());
    }

    @Test
    void colourIsTakenFromTheSequenceHeader() throws Exception {
        assertEquals(
                Optional.of(new Colour(1, 1, 1, false)),
                HevcFormat.parse(bytes(TEN_BIT_HD_50)).picture().colour());
    }

    @Test
    void constraintsWithoutMeaningAreLeftOutOfTheName() throws Exception {
        var plain = bytes(SD_30).put(6, (byte) 0).put(1, (byte) 0x61);

        assertEquals("hvc1.A1.6.H63", HevcFormat.parse(plain).codec());
    }

    @Test
    void aRecordCutAnywhereIsRefusedWithAReason() {
        for (int length = 0; length < SD_30.length() / 2; length++) {
            var cut = bytes(SD_30).limit(length);
            var refused = assertThrows(UnusableFormatException.class, () -> HevcFormat.parse(cut), "at " + length);
            assertTrue(refused.getMessage().contains("HEVC"), refused.getMessage());
        }
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
                var picture = HevcFormat.parse(noisy).picture();
                assertTrue(picture.width() > 0 && picture.height() > 0);
            } catch (UnusableFormatException _) {
                // as it should
            }
        }
    }

    @Test
    void onlyAPictureOfRandomAccessStartsDecodingWhateverTheTagSays() throws Exception {
        var format = HevcFormat.parse(bytes(SD_30));

        assertTrue(format.startsDecoding(bytes("00000003460150" + "000000032801ac")), "IDR");
        assertTrue(format.startsDecoding(bytes("000000032a01ac")), "CRA");
        assertFalse(format.startsDecoding(bytes("000000030201d0")), "an inter picture");
        assertFalse(format.startsDecoding(bytes("7fffffff2801")), "a length beyond the end is no picture");
        assertFalse(format.startsDecoding(bytes("")));
    }
}
