package tallyboard.rtmp.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tallyboard.rtmp.Hex;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.amf.AmfWriter;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;

class StreamMetadataTest {
    @Test
    void sizeRateAndEncoderAreTakenOut() throws Exception {
        var metadata = read(Map.of(
                "width", AmfValue.of(1280),
                "height", AmfValue.of(720),
                "framerate", AmfValue.of(29.97),
                "encoder", AmfValue.of("Lavf59.27.100")));

        assertEquals(OptionalInt.of(1280), metadata.width());
        assertEquals(OptionalInt.of(720), metadata.height());
        assertEquals(OptionalDouble.of(29.97), metadata.framesPerSecond());
        assertEquals(Optional.of("Lavf59.27.100"), metadata.encoder());
    }

    @Test
    void nonsenseIsLeftOut() throws Exception {
        var metadata = read(Map.of(
                "width", AmfValue.of(-1),
                "height", AmfValue.of(1e9),
                "framerate", AmfValue.of(Double.NaN),
                "encoder", AmfValue.of("\u0000\n\u202e")));

        assertEquals(OptionalInt.empty(), metadata.width());
        assertEquals(OptionalInt.empty(), metadata.height());
        assertEquals(OptionalDouble.empty(), metadata.framesPerSecond());
        assertEquals(Optional.empty(), metadata.encoder());
    }

    @Test
    void theNameOfAnEncoderIsOneShortPrintableLine() throws Exception {
        var metadata = read(Map.of("encoder", AmfValue.of("  OBS\r\nINFO forged\u001b[31m " + "x".repeat(500))));

        assertEquals(Optional.of("OBSINFO forged[31m " + "x".repeat(59)), metadata.encoder());
    }

    @Test
    void theMarkToKeepItMayBeMissing() throws Exception {
        var body =
                new AmfWriter().text("onMetaData").value(AmfValue.Fields.NONE).toBody();

        assertTrue(
                StreamMetadata.read(new Message(MessageType.DATA, 0, 1, body)).isPresent());
    }

    @Test
    void theMarkedFormHasALeadingZero() throws Exception {
        var body = Hex.of("00 02 000a 'onMetaData' 03 0000 09");

        assertTrue(StreamMetadata.read(new Message(MessageType.DATA_AMF3, 0, 1, body))
                .isPresent());
    }

    @Test
    void otherDataIsNotMetadata() throws Exception {
        for (var hex : new String[] {"02 000a 'onCuePoint' 05", "02 000a 'onMetaData'", "05", ""}) {
            assertTrue(StreamMetadata.read(new Message(MessageType.DATA, 0, 1, Hex.of(hex)))
                    .isEmpty());
        }
    }

    private static StreamMetadata read(Map<String, AmfValue> fields) throws Exception {
        return StreamMetadata.read(Requests.metadata(1, fields)).orElseThrow();
    }
}
