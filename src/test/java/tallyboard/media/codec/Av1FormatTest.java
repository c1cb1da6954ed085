package tallyboard.media.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.codec.AvcFormatTest.bytes;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tallyboard.media.codec.PictureFormat.Colour;

class Av1FormatTest {

    static final String SVT = "81010c000a0b0000000cc4ff6700be0010";
    private static final String AOM_TEN_BIT = "81004c000a0e000000043cfeccdaf95010101040";

    @Test
    void theSequenceHeaderTellsTheSize() throws Exception {
        var svt = Av1Format.parse(bytes(SVT));
        var aom = Av1Format.parse(bytes(AOM_TEN_BIT));

        assertEquals("640x360", svt.picture().width() + "x" + svt.picture().height());
        assertEquals("320x180", aom.picture().width() + "x" + aom.picture().height());
        assertEquals("av01.0.01M.08", svt.codec());
        assertEquals("av01.0.00M.10", aom.codec());
        assertEquals("Main 2.1", svt.profile());
        assertEquals(OptionalDouble.empty(), svt.picture().framesPerSecond());
        assertEquals(Optional.of(new Colour(1, 1, 1, false)), aom.picture().colour());
        assertEquals(bytes(SVT), svt.record());
    }

    @Test
    void aRecordCutAnywhereIsRefusedWithAReason() {
        for (int length = 0; length < SVT.length() / 2; length++) {
            var cut = bytes(SVT).limit(length);
            var refused = assertThrows(UnusableFormatException.class, () -> Av1Format.parse(cut), "at " + length);
            assertTrue(refused.getMessage().contains("AV1"), refused.getMessage());
        }
    }

    @Test
    void aRecordOfNoiseIsReadOrRefusedAndNothingElse() {
        var random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            var noisy = bytes(AOM_TEN_BIT);
            for (int hits = random.nextInt(1, 6); hits > 0; hits--) {
                noisy.put(random.nextInt(noisy.limit()), (byte) random.nextInt());
            }
            try {
                var picture = Av1Format.parse(noisy).picture();
                assertTrue(picture.width() > 0 && picture.height() > 0);
            } catch (UnusableFormatException _) {
                // as it should
            }
        }
    }

    @Test
    void onlyAKeyPictureThatIsShownStartsDecoding() throws Exception {
        var format = Av1Format.parse(bytes(SVT));

        assertTrue(format.startsDecoding(bytes("0a0b0000000cc4ff673efe4010" + "320214ff")));
        assertTrue(format.startsDecoding(bytes("1200" + "0a0b0000000cc4ff673efe4010" + "320214ff")));
        assertFalse(format.startsDecoding(bytes("32023cff")), "an inter picture");
        assertFalse(format.startsDecoding(bytes("1a01e8")), "a picture shown again");
        assertFalse(format.startsDecoding(bytes("320200ff")), "a key picture for later");
        assertFalse(format.startsDecoding(bytes("32ff14")), "a length beyond the end is no picture");
        assertFalse(format.startsDecoding(bytes("")));
    }

    @Test
    void theDelimiterOfTheWireDoesNotGoIntoTheFile() {
        assertEquals(bytes("320214ff"), Av1Format.withoutDelimiter(bytes("1200320214ff")));
        assertEquals(bytes("320214ff"), Av1Format.withoutDelimiter(bytes("320214ff")));
        assertEquals(bytes(""), Av1Format.withoutDelimiter(bytes("")));
    }
}
