package tallyboard.rtmp.amf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.bounds.MalformedException;

class AmfReaderTest {
    @Test
    void everyKindOfValueIsRead() throws Exception {
        var values = AmfReader.readAll(Hex.of(
                "02 0007 'connect'",
                "00 3ff0000000000000",
                "03 0003 'app' 02 0004 'live' 0000 09",
                "08 00000063 0005 'width' 00 4094000000000000 0000 09",
                "0a 00000002 05 06",
                "01 01",
                "0b 4270000000000000 0000",
                "0c 00000002 'ab'",
                "0f 00000004 '<x/>'",
                "0d"));

        assertEquals(
                List.of(
                        AmfValue.of("connect"),
                        AmfValue.of(1),
                        new AmfValue.Fields(Map.of("app", AmfValue.of("live"))),
                        new AmfValue.Fields(Map.of("width", AmfValue.of(1280))),
                        new AmfValue.Items(List.of(AmfValue.nothing(), AmfValue.nothing())),
                        new AmfValue.Flag(true),
                        new AmfValue.Date(1099511627776.0),
                        AmfValue.of("ab"),
                        AmfValue.of("<x/>"),
                        AmfValue.nothing()),
                values);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        var fields = new LinkedHashMap<String, AmfValue>();
        fields.put("Größe", AmfValue.of(-0.5));
        fields.put("", AmfValue.of("empty name"));
        fields.put("list", new AmfValue.Items(List.of(AmfValue.of("a"), new AmfValue.Fields(Map.of()))));
        fields.put("long", AmfValue.of("x".repeat(70_000)));
        fields.put("date", new AmfValue.Date(1e12));
        fields.put("flag", new AmfValue.Flag(false));
        fields.put("nothing", AmfValue.nothing());
        var value = new AmfValue.Fields(fields);

        var bytes = new AmfWriter().value(value).ecmaArray(value).toBody();
        var again = AmfReader.readAll(bytes);

        assertEquals(List.of(value, value), again);
        assertEquals(bytes, new AmfWriter().value(again.get(0)).ecmaArray(value).toBody());
        assertEquals(
                List.copyOf(fields.keySet()),
                List.copyOf(again.get(0).asFields().values().keySet()));
    }

    @Test
    void everyCutIsRefusedAsTruncated() {
        var bytes = Hex.of(
                "03 0003 'app' 02 0004 'live' 0001 'n' 00 3ff0000000000000 0001 'l' 0a 00000001 0c 00000002 'ab'",
                "0001 'd' 0b 4270000000000000 0000 0001 'b' 01 01 0000 09");
        for (int cut = 1; cut < bytes.limit(); cut++) {
            refused(Fault.AMF_TRUNCATED, bytes.slice(0, cut));
        }
    }

    @Test
    void nestingEndsAtThirtyTwo() throws Exception {
        assertEquals(1, AmfReader.readAll(nested(Limits.AMF_DEPTH)).size());
        refused(Fault.AMF_TOO_DEEP, nested(Limits.AMF_DEPTH + 1));
        refused(Fault.AMF_TOO_DEEP, nested(200_000));
    }

    @Test
    void countsAreHeldAgainstTheBytesThatAreThere() {
        refused(Fault.AMF_TRUNCATED, Hex.of("0a ffffffff 05"));
        refused(Fault.AMF_TRUNCATED, Hex.of("0c ffffffff 'a'"));
        refused(Fault.AMF_TRUNCATED, Hex.of("02 ffff 'a'"));
    }

    @Test
    void aHintOfFourBillionFieldsIsOnlyAHint() throws Exception {
        assertEquals(List.of(AmfValue.Fields.NONE), AmfReader.readAll(Hex.of("08 ffffffff 0000 09")));
    }

    @Test
    void threeMillionNullsAreTooMany() {
        var nulls = new byte[3_000_000];
        java.util.Arrays.fill(nulls, (byte) 5);
        refused(Fault.AMF_TOO_MANY, ByteBuffer.wrap(nulls));
        refused(
                Fault.AMF_TOO_MANY,
                ByteBuffer.wrap(nulls).put((byte) 10).putInt(2_999_000).rewind());
    }

    @Test
    void referencesTypedObjectsAndTheSwitchToAmf3AreRefused() {
        for (var hex : List.of("07 0000", "10 0001 'C' 0000 09", "11 01", "04", "0e", "ff")) {
            refused(Fault.AMF_MARKER, Hex.of(hex));
        }
    }

    @Test
    void textDoesNotPrintItself() throws Exception {
        var values = AmfReader.readAll(
                Hex.of("02 0006 'secret' 03 0006 'secret' 02 0006 'secret' 0000 09 0a 00000001 02 0006 'secret'"));

        assertFalse(values.toString().contains("secret"));
    }

    private static ByteBuffer nested(int depth) {
        var bytes = ByteBuffer.allocate(depth * 5 + 1);
        for (int i = 0; i < depth; i++) {
            bytes.put((byte) 10).putInt(1);
        }
        return bytes.put((byte) 5).flip();
    }

    private static void refused(Fault fault, ByteBuffer bytes) {
        assertEquals(
                fault,
                assertThrows(MalformedException.class, () -> AmfReader.readAll(bytes))
                        .fault());
    }
}
