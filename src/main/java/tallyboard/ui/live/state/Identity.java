package tallyboard.ui.live.state;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tallyboard.desk.encoders.Recognition;
import tallyboard.desk.health.Cause;
import tallyboard.stream.StreamId;

/**
 * Whose encoder it is, in the names of the rooms.
 *
 * @param room where it belongs when that is elsewhere; empty otherwise
 */
public record Identity(Is is, String room) {
    /** What it is to the stream it sends to, or tried to. */
    public enum Is {
        OWN,
        OTHER_PROGRAM,
        ELSEWHERE,
        STRANGER,
        NOT_KNOWN
    }

    public static final Identity NOT_KNOWN = new Identity(Is.NOT_KNOWN, "");

    public static Identity of(Recognition recognition, Function<StreamId, String> rooms) {
        return switch (recognition) {
            case Recognition.Own _ -> new Identity(Is.OWN, "");
            case Recognition.OtherProgram _ -> new Identity(Is.OTHER_PROGRAM, "");
            case Recognition.Elsewhere(var whose) ->
                new Identity(
                        Is.ELSEWHERE,
                        whose.stream().map(k -> rooms.apply(k.stream())).collect(Collectors.joining(" / ")));
            case Recognition.Stranger() -> new Identity(Is.STRANGER, "");
            case Recognition.NotKnown() -> NOT_KNOWN;
        };
    }

    /** What is wrong when this one is live. */
    public Optional<Cause> cause() {
        return switch (is) {
            case ELSEWHERE -> Optional.of(new Cause.CrossedRooms(room));
            case STRANGER -> Optional.of(new Cause.UnknownEncoder());
            case OWN, OTHER_PROGRAM, NOT_KNOWN -> Optional.empty();
        };
    }
}
