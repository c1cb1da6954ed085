package tallyboard.media.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tallyboard.media.codec.AvcFormatTest.bytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpusFormatTest {

    static final String STEREO = "4f70757348656164" + "0102380180bb0000000000";
    static final String SURROUND = "4f70757348656164" + "0106380180bb00000000010402000401020305";

    @Test
    void theRecordTellsChannelsAndWhatToSkip() throws Exception {
        var stereo = OpusFormat.parse(bytes(STEREO));

        assertEquals(2, stereo.channels());
        assertEquals(312, stereo.preSkip());
        assertEquals(48_000, stereo.sampleRate());
        assertEquals("opus", stereo.codec());
        assertEquals(6, OpusFormat.parse(bytes(SURROUND)).channels());
    }

    @Test
    void whatStandsBehindTheRecordIsLeftOut() throws Exception {
        assertEquals(OpusFormat.parse(bytes(STEREO)), OpusFormat.parse(bytes(STEREO + "0000")));
    }

    @Test
    void aRecordCutAnywhereIsRefused() {
        for (int length = 0; length < SURROUND.length() / 2; length++) {
            var cut = bytes(SURROUND).limit(length);
            assertThrows(UnusableFormatException.class, () -> OpusFormat.parse(cut), "at " + length);
        }
    }

    @Test
    void noneAndThreeChannelsHaveNoLayoutOfTheirOwn() {
        assertThrows(
                UnusableFormatException.class,
                () -> OpusFormat.parse(bytes(STEREO).put(9, (byte) 0)));
        assertThrows(
                UnusableFormatException.class,
                () -> OpusFormat.parse(bytes(STEREO).put(9, (byte) 3)));
        assertThrows(
                UnusableFormatException.class,
                () -> OpusFormat.parse(bytes(STEREO).put(8, (byte) 0x11)));
    }

    @ParameterizedTest
    @CsvSource({
        "f8ff,960", // CELT, 20 ms, one frame
        "e0ff,120", // CELT, 2.5 ms
        "f9ff,1920", // two frames
        "fb03ff,2880", // three frames
        "18ff,2880", // SILK, 60 ms
        "00ff,480", // SILK, 10 ms
        "68ff,960", // hybrid, 20 ms
        "fb3fff,5760", // more than is lawful
        "fb,960",
        "fb00,1",
    })
    void everyFrameTellsItsLength(String frame, int samples) throws Exception {
        assertEquals(samples, OpusFormat.parse(bytes(STEREO)).samples(bytes(frame)));
    }
}
