package tallyboard.rtmp.command;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tallyboard.rtmp.amf.AmfReader;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.Message;
import tallyboard.rtmp.chunk.MessageType;

/** Command messages into {@link Command}s: name, transaction number, an object or null, then arguments. */
public final class CommandReader {
    private static final int FIRST_ARGUMENT = 3;

    private CommandReader() {}

    public static Command read(Message message) throws MalformedException {
        var values = values(message);
        String name = name(values);
        double transaction = transaction(values);
        return switch (name) {
            case "connect" -> connect(transaction, values);
            case "releaseStream", "FCPublish" -> new Command.Prepare(transaction);
            case "createStream" -> new Command.CreateStream(transaction);
            case "publish" ->
                new Command.Publish(message.streamId(), key(values).orElseGet(() -> new OfferedKey("")));
            case "FCUnpublish" -> new Command.UnpublishName(key(values).orElseGet(() -> new OfferedKey("")));
            case "deleteStream" -> new Command.DeleteStream(streamId(values), key(values));
            case "closeStream" -> new Command.CloseStream(message.streamId());
            case "play", "play2" -> new Command.Play();
            case "_result", "_error", "onStatus" -> new Command.Answer();
            default -> new Command.Other(transaction);
        };
    }

    /** The values of a command or data message; types 17 and 15 have one leading zero before the same AMF0. */
    static List<AmfValue> values(Message message) throws MalformedException {
        ByteBuffer body = message.body().duplicate();
        boolean isMarked = message.type() == MessageType.COMMAND_AMF3 || message.type() == MessageType.DATA_AMF3;
        if (isMarked && body.hasRemaining() && body.get(body.position()) == 0) {
            body.get();
        }
        return AmfReader.readAll(body);
    }

    static String name(List<AmfValue> values) throws MalformedException {
        return values.stream().findFirst().flatMap(AmfValue::asText).orElseThrow(CommandReader::shape);
    }

    /** Some leave the number out where no answer is wanted. */
    static double transaction(List<AmfValue> values) throws MalformedException {
        return values.size() < 2 ? 0 : values.get(1).asNumber().orElseThrow(CommandReader::shape);
    }

    private static MalformedException shape() {
        return new MalformedException(Fault.AMF_SHAPE);
    }

    private static Command connect(double transaction, List<AmfValue> values) {
        var fields = values.size() > 2 ? values.get(2).asFields() : AmfValue.Fields.NONE;
        var address = ServerAddress.of(
                fields.text("app").orElse(""), fields.text("tcUrl").orElse(""));
        String encoder = PlainWords.clean(fields.text("flashVer").orElse(""));
        return new Command.Connect(transaction, address, encoder, EnhancedOffer.of(fields));
    }

    private static Optional<AmfValue> argument(List<AmfValue> values) {
        return values.size() > FIRST_ARGUMENT ? Optional.of(values.get(FIRST_ARGUMENT)) : Optional.empty();
    }

    private static Optional<OfferedKey> key(List<AmfValue> values) {
        return argument(values).flatMap(AmfValue::asText).map(OfferedKey::new);
    }

    private static OptionalInt streamId(List<AmfValue> values) {
        return argument(values)
                .flatMap(AmfValue::asNumber)
                .map(Double::intValue)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
