package tallyboard.rtmp.command;

import java.util.List;
import java.util.OptionalInt;
import tallyboard.rtmp.amf.AmfValue;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.chunk.Message;

/** Command messages of a server into {@link Answer}s. */
public final class AnswerReader {
    private static final int FIRST_ARGUMENT = 3;

    private AnswerReader() {}

    public static Answer read(Message message) throws MalformedException {
        var values = CommandReader.values(message);
        double transaction = CommandReader.transaction(values);
        return switch (CommandReader.name(values)) {
            case "_result" -> new Answer.Result(transaction, number(values));
            case "_error" -> new Answer.Failure(transaction, status(values));
            case "onStatus" -> new Answer.Notice(status(values));
            default -> new Answer.Other();
        };
    }

    private static OptionalInt number(List<AmfValue> values) {
        return values.stream()
                .skip(FIRST_ARGUMENT)
                .flatMap(value -> value.asNumber().stream())
                .mapToInt(Double::intValue)
                .findFirst();
    }

    private static Status status(List<AmfValue> values) {
        return Status.of(
                values.size() > FIRST_ARGUMENT ? values.get(FIRST_ARGUMENT).asFields() : AmfValue.Fields.NONE);
    }
}
