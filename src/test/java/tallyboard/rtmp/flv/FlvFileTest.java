package tallyboard.rtmp.flv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

class FlvFileTest {
    private static final String HEADER = "'FLV' 01 05 00000009 00000000";
    private static final String SOUND = "08 000002 000017 00 000000 af01 0000000d";
    private static final String PICTURE = "09 000003 000002 01 000000 270100 0000000e";

    @Test
    void tagsComeInOrderWithTheirFourByteTimes() throws Exception {
        assertEquals(
                List.of(new FlvTag(8, 23, Hex.of("af01")), new FlvTag(9, 0x01000002, Hex.of("270100"))),
                FlvFile.read(Hex.of(HEADER, SOUND, PICTURE)));
    }

    @Test
    void aLongerHeaderIsSkipped() throws Exception {
        assertEquals(
                1,
                FlvFile.read(Hex.of("'FLV' 01 05 0000000b 0000 00000000", SOUND))
                        .size());
    }

    @Test
    void theLastBackPointerMayBeMissing() throws Exception {
        var file = Hex.of(HEADER, SOUND);
        assertEquals(1, FlvFile.read(file.limit(file.limit() - 4)).size());
    }

    @Test
    void anythingElseIsRefused() {
        refused(Hex.of("'FLW' 01 05 00000009 00000000"));
        refused(Hex.of("'FLV' 01 05 00000008 00000000"));
        refused(Hex.of("'FLV' 01 05 ffffffff 00000000"));
        refused(Hex.of("'FLV' 01 05 7fffffff 00000000"));
        refused(Hex.of("'FLV' 01"));
        refused(Hex.of(HEADER, "08 ffffff 000017 00 000000 af01"));
        refused(Hex.of(HEADER, "08 000002"));
    }

    private static void refused(ByteBuffer file) {
        assertEquals(
                Fault.FLV_FILE,
                assertThrows(MalformedException.class, () -> FlvFile.read(file)).fault());
    }
}
