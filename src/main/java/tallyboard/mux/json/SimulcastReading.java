package tallyboard.mux.json;

import java.util.List;
import java.util.Optional;
import tallyboard.stream.StreamId;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.stream.simulcast.TargetStatus.Stage;
import tallyboard.stream.simulcast.TargetStatus.Trouble;

/** Simulcast targets from Mux's shape of a stream. Those that are not RTMP have no place on the desk. */
public final class SimulcastReading {
    private SimulcastReading() {}

    public static List<Simulcast> all(StreamId stream, Node json) {
        return json.parts("simulcast_targets").stream()
                .flatMap(target -> one(stream, target).stream())
                .toList();
    }

    public static Optional<Simulcast> one(StreamId stream, Node told) {
        return told.id("id", TargetId::new)
                .flatMap(id -> told.text("url")
                        .flatMap(TargetAddress::of)
                        .map(address -> new Simulcast(
                                stream,
                                new SimulcastTarget(
                                        id,
                                        address,
                                        told.text("stream_key").map(TargetKey::new),
                                        told.text("passthrough")),
                                status(told))));
    }

    private static TargetStatus status(Node told) {
        var stage = told.word("status", Stage.class).orElse(Stage.IDLE);
        if (stage != Stage.ERRORED) {
            return TargetStatus.of(stage, 0);
        }
        boolean isFatal = told.text("error_severity").equals(Optional.of("fatal"));
        return TargetStatus.errored(isFatal ? Trouble.CODEC : Trouble.UNREACHABLE, 0);
    }
}
