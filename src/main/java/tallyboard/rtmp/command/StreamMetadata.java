package tallyboard.rtmp.command;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.Message;

/**
 * What an encoder declares of its stream in onMetaData. Decoration: only the media itself is to be believed.
 *
 * @param encoder         cleaned for display
 * @param framesPerSecond as declared, above 0
 * @param width           pixels, above 0
 * @param height          pixels, above 0
 * @param fields          everything, as sent
 */
public record StreamMetadata(
        Optional<String> encoder,
        OptionalDouble framesPerSecond,
        OptionalInt width,
        OptionalInt height,
        AmfValue.Fields fields) {
    private static final int WIDEST = 0xFFFF;

    /** Reads a data message; empty when it is one of another name. */
    public static Optional<StreamMetadata> read(Message message) throws MalformedException {
        var values = CommandReader.values(message);
        int name = !values.isEmpty() && isNamed(values.getFirst(), "@setDataFrame") ? 1 : 0;
        if (values.size() < name + 2 || !isNamed(values.get(name), "onMetaData")) {
            return Optional.empty();
        }
        return Optional.of(of(values.get(name + 1).asFields()));
    }

    private static StreamMetadata of(AmfValue.Fields fields) {
        return new StreamMetadata(
                fields.text("encoder").map(PlainWords::clean).filter(name -> !name.isEmpty()),
                positive(fields, "framerate"),
                pixels(fields, "width"),
                pixels(fields, "height"),
                fields);
    }

    private static boolean isNamed(AmfValue value, String name) {
        return value.asText().filter(name::equals).isPresent();
    }

    private static OptionalDouble positive(AmfValue.Fields fields, String name) {
        double number = fields.number(name).orElse(0.0);
        return number > 0 && Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static OptionalInt pixels(AmfValue.Fields fields, String name) {
        double number = fields.number(name).orElse(0.0);
        return number >= 1 && number <= WIDEST ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
