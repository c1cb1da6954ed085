package tallyboard.rtmp.amf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/** Writes AMF0 values one after the other into a message body. */
public final class AmfWriter {
    private static final int SHORT_TEXT = 0xFFFF;

    private ByteBuffer out = ByteBuffer.allocate(256);

    public AmfWriter text(String text) {
        return value(new AmfValue.Text(text));
    }

    public AmfWriter number(double number) {
        return value(new AmfValue.Number(number));
    }

    public AmfWriter nothing() {
        return value(AmfValue.nothing());
    }

    public AmfWriter value(AmfValue value) {
        switch (value) {
            case AmfValue.Number(var number) -> marker(Marker.NUMBER, 8).putDouble(number);
            case AmfValue.Flag(var flag) -> marker(Marker.BOOLEAN, 1).put((byte) (flag ? 1 : 0));
            case AmfValue.Text(var text) -> putText(text);
            case AmfValue.Date(var millis) ->
                marker(Marker.DATE, 10).putDouble(millis).putShort((short) 0);
            case AmfValue.Nothing() -> marker(Marker.NULL, 0);
            case AmfValue.Items(var items) -> {
                marker(Marker.STRICT_ARRAY, 4).putInt(items.size());
                items.forEach(this::value);
            }
            case AmfValue.Fields(var fields) -> {
                marker(Marker.OBJECT, 0);
                putFields(fields);
            }
        }
        return this;
    }

    /** The same fields as an ECMA array, which is how encoders send onMetaData. */
    public AmfWriter ecmaArray(AmfValue.Fields fields) {
        marker(Marker.ECMA_ARRAY, 4).putInt(fields.values().size());
        putFields(fields.values());
        return this;
    }

    /** What was written, as a message body of its own. */
    public ByteBuffer toBody() {
        return ByteBuffer.wrap(Arrays.copyOf(out.array(), out.position()));
    }

    private void putFields(Map<String, AmfValue> fields) {
        fields.forEach((name, value) -> {
            byte[] bytes = name.getBytes(UTF_8);
            room(2 + bytes.length).putShort((short) bytes.length).put(bytes);
            value(value);
        });
        room(3).putShort((short) 0).put((byte) Marker.END);
    }

    private void putText(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length <= SHORT_TEXT) {
            marker(Marker.STRING, 2 + bytes.length)
                    .putShort((short) bytes.length)
                    .put(bytes);
        } else {
            marker(Marker.LONG_STRING, 4 + bytes.length).putInt(bytes.length).put(bytes);
        }
    }

    private ByteBuffer marker(int marker, int follows) {
        return room(1 + follows).put((byte) marker);
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int size = Math.max(out.capacity() * 2, out.position() + bytes);
            out = ByteBuffer.allocate(size).put(out.flip());
        }
        return out;
    }
}
