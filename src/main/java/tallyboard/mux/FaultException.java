package tallyboard.mux;

import java.time.Duration;
import java.util.Optional;
import tallyboard.stream.Refusal.NoAnswer.Why;

/** A request had no good answer. Nothing of the request is in the message. */
final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultException(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** Why there was no good answer. */
    sealed interface Fault {}

    /**
     * No answer that can be used.
     *
     * @param waited for how long
     * @param retryAfter how long the engine asks to be left alone
     */
    record NoUse(Why why, Duration waited, Optional<Duration> retryAfter) implements Fault {
        /** An answer that says not what it should. */
        static NoUse unreadable() {
            return new NoUse(Why.FAILED, Duration.ZERO, Optional.empty());
        }
    }

    /** There is nothing at this path. */
    record NotFound() implements Fault {}

    /** The engine refused, in its own words. */
    record Refused(String words) implements Fault {}
}
