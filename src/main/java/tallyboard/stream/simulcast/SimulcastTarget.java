package tallyboard.stream.simulcast;

import java.util.Optional;

/**
 * One server that a stream is pushed on to.
 *
 * @param key the publish name there; without one the address ends with it
 * @param passthrough the owner's free text, at most 255 characters
 */
public record SimulcastTarget(
        TargetId id, TargetAddress address, Optional<TargetKey> key, Optional<String> passthrough) {
    /** Of one stream, as Mux has it. */
    public static final int MOST = 6;
}
