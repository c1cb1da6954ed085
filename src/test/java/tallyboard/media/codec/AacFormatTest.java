package tallyboard.media.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tallyboard.media.codec.AvcFormatTest.bytes;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AacFormatTest {

    @ParameterizedTest
    @CsvSource({
        "1190,48000,2,1024,mp4a.40.2,AAC-LC",
        "119056e500,48000,2,1024,mp4a.40.2,AAC-LC", // says: no SBR
        "1210,44100,2,1024,mp4a.40.2,AAC-LC",
        "1188,48000,1,1024,mp4a.40.2,AAC-LC",
        "2b118800,48000,2,2048,mp4a.40.5,HE-AAC", // SBR by object type
        "131056e598,48000,2,2048,mp4a.40.5,HE-AAC", // SBR by sync extension
        "eb098800,48000,1,2048,mp4a.40.29,HE-AAC v2",
        "11b0,48000,6,1024,mp4a.40.2,AAC-LC",
        "1194,48000,2,960,mp4a.40.2,AAC-LC",
        "17805dc010,48000,2,1024,mp4a.40.2,AAC-LC", // rate written out
        "118004c800002110,48000,4,1024,mp4a.40.2,AAC-LC", // channels listed: two front pairs
    })
    void theRecordTellsRateChannelsAndFrameLength(
            String record, int rate, int channels, int frame, String codec, String profile) throws Exception {
        var format = AacFormat.parse(bytes(record));

        assertEquals(rate, format.sampleRate());
        assertEquals(rate, format.timescale());
        assertEquals(channels, format.channels());
        assertEquals(frame, format.frameLength());
        assertEquals(codec, format.codec());
        assertEquals(profile, format.profile());
        assertEquals(bytes(record), format.record());
    }

    @ParameterizedTest
    @CsvSource({
        "'',is cut short",
        "11,is cut short",
        "1690,sample rate",
        "1780000010,sample rate",
        "2b11,is cut short",
        "11c000,channel layout 8",
        "f8e8500000,object type 39",
    })
    void aRecordThatCannotBeUsedIsRefusedWithAReason(String record, String reason) {
        var refused = assertThrows(UnusableFormatException.class, () -> AacFormat.parse(bytes(record)));

        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void aRecordOfNoiseIsReadOrRefusedAndNothingElse() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var noise = new byte[random.nextInt(12)];
            random.nextBytes(noise);
            try {
                assertTrue(AacFormat.parse(ByteBuffer.wrap(noise)).channels() > 0);
            } catch (UnusableFormatException _) {
                // as it should
            }
        }
    }

    @Test
    void everyFrameWithContentStartsDecoding() throws Exception {
        var format = AacFormat.parse(bytes("1190"));

        assertTrue(format.startsDecoding(bytes("21")));
        assertFalse(format.startsDecoding(bytes("")));
    }
}
