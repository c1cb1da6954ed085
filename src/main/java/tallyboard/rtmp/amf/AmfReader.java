package tallyboard.rtmp.amf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.Limits;
import tallyboard.rtmp.bounds.MalformedException;

/** Reads AMF0 values out of one message; every count is held against the bytes left before memory is taken for it. */
public final class AmfReader {
    private final ByteBuffer in;
    private int valuesLeft = Limits.AMF_VALUES;

    private AmfReader(ByteBuffer in) {
        this.in = in;
    }

    /** All values of a message body. */
    public static List<AmfValue> readAll(ByteBuffer body) throws MalformedException {
        var reader = new AmfReader(body.duplicate());
        var values = new ArrayList<AmfValue>();
        while (reader.in.hasRemaining()) {
            values.add(reader.value(0));
        }
        return values;
    }

    private AmfValue value(int depth) throws MalformedException {
        if (depth > Limits.AMF_DEPTH) {
            throw new MalformedException(Fault.AMF_TOO_DEEP);
        }
        if (--valuesLeft < 0) {
            throw new MalformedException(Fault.AMF_TOO_MANY);
        }
        return switch (need(1).get() & 0xFF) {
            case Marker.NUMBER -> new AmfValue.Number(need(8).getDouble());
            case Marker.BOOLEAN -> new AmfValue.Flag(need(1).get() != 0);
            case Marker.STRING -> new AmfValue.Text(text(shortLength()));
            case Marker.LONG_STRING, Marker.XML -> new AmfValue.Text(text(longLength()));
            case Marker.NULL, Marker.UNDEFINED, Marker.UNSUPPORTED -> AmfValue.nothing();
            case Marker.OBJECT -> fields(depth);
            case Marker.ECMA_ARRAY -> {
                need(4).getInt(); // a hint that real encoders get wrong
                yield fields(depth);
            }
            case Marker.STRICT_ARRAY -> items(depth);
            case Marker.DATE -> date();
            default -> throw new MalformedException(Fault.AMF_MARKER);
        };
    }

    private AmfValue date() throws MalformedException {
        var date = new AmfValue.Date(need(10).getDouble());
        in.getShort();
        return date;
    }

    private AmfValue fields(int depth) throws MalformedException {
        Map<String, AmfValue> fields = new LinkedHashMap<>();
        while (true) {
            int length = shortLength();
            if (length == 0 && need(1).get(in.position()) == Marker.END) {
                in.get();
                return new AmfValue.Fields(fields);
            }
            String name = text(length);
            fields.put(name, value(depth + 1));
        }
    }

    private AmfValue items(int depth) throws MalformedException {
        long count = longLength();
        if (count > in.remaining()) {
            throw new MalformedException(Fault.AMF_TRUNCATED);
        }
        if (count > valuesLeft) {
            throw new MalformedException(Fault.AMF_TOO_MANY);
        }
        var items = new ArrayList<AmfValue>((int) count);
        for (long i = 0; i < count; i++) {
            items.add(value(depth + 1));
        }
        return new AmfValue.Items(items);
    }

    private int shortLength() throws MalformedException {
        return need(2).getShort() & 0xFFFF;
    }

    private long longLength() throws MalformedException {
        return need(4).getInt() & 0xFFFFFFFFL;
    }

    private String text(long length) throws MalformedException {
        need(length);
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return new String(bytes, UTF_8);
    }

    private ByteBuffer need(long bytes) throws MalformedException {
        if (in.remaining() < bytes) {
            throw new MalformedException(Fault.AMF_TRUNCATED);
        }
        return in;
    }
}
