package tallyboard.media.mp4.box;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One box in memory.
 *
 * @param content what follows its head, from position 0
 */
public record Box(String type, ByteBuffer content) {

    /** The boxes that fill a buffer. */
    public static List<Box> all(ByteBuffer bytes) throws MalformedBoxException {
        var found = new ArrayList<Box>();
        var rest = bytes.slice();
        while (rest.hasRemaining()) {
            var head = BoxHead.read(rest).orElseThrow(() -> new MalformedBoxException("a box head is cut short"));
            if (head.size() > rest.remaining()) {
                throw new MalformedBoxException("box " + head.type() + " is cut short");
            }
            int size = (int) head.size();
            var content = rest.slice(rest.position() + head.headSize(), size - head.headSize());
            found.add(new Box(head.type(), content));
            rest.position(rest.position() + size);
        }
        return found;
    }

    public List<Box> children() throws MalformedBoxException {
        return all(content);
    }

    /** The boxes that follow {@code skipped} bytes of the content. */
    public List<Box> childrenAfter(int skipped) throws MalformedBoxException {
        need(skipped);
        return all(content.slice(skipped, content.limit() - skipped));
    }

    /** Follows a path of types, the first of each. */
    public Box inside(String... path) throws MalformedBoxException {
        var box = this;
        for (var type : path) {
            box = first(box.children(), type);
        }
        return box;
    }

    public static Box first(List<Box> boxes, String type) throws MalformedBoxException {
        return boxes.stream()
                .filter(box -> box.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new MalformedBoxException("there is no box " + type));
    }

    public Box need(int bytes) throws MalformedBoxException {
        if (content.limit() < bytes) {
            throw new MalformedBoxException("box " + type + " is too short");
        }
        return this;
    }

    public static String type(int code) {
        var bytes = ByteBuffer.allocate(4).putInt(code).array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
