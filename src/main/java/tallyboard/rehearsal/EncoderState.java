package tallyboard.rehearsal;

import java.time.Instant;

/** What a simulated encoder is doing. */
public sealed interface EncoderState {
    /** Switched off. */
    record Stopped() implements EncoderState {}

    /** It cannot be started: its stream is gone, or the engine does not keep that stream's key readable. */
    record Keyless() implements EncoderState {}

    /** On the way to the server. */
    record Connecting() implements EncoderState {}

    /** The server takes its media. */
    record Sending(Instant since) implements EncoderState {}

    /** The connection was cut, or none came about; it tries again by itself. */
    record Waiting(Instant nextTry) implements EncoderState {}

    /**
     * The server said no; it tries again by itself.
     *
     * @param code the server's word
     */
    record Refused(String code, Instant nextTry) implements EncoderState {}
}
