package tallyboard.stream.simulcast;

import tallyboard.stream.StreamId;

/** A target of a stream as it is at one moment. */
public record Simulcast(StreamId stream, SimulcastTarget target, TargetStatus status) {
    public Simulcast with(TargetStatus other) {
        return new Simulcast(stream, target, other);
    }
}
