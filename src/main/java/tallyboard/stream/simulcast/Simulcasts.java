package tallyboard.stream.simulcast;

import java.util.List;
import java.util.Optional;
import tallyboard.stream.RefusedException;
import tallyboard.stream.StreamId;

/**
 * The targets of all streams. They may be added and removed only while their stream is not live, and take part in every
 * broadcast from its beginning. Any thread.
 */
public interface Simulcasts {
    /** The targets of a stream in the order in which they were added; none for an unknown one. */
    List<Simulcast> of(StreamId stream);

    /** Adds a target, the sixth at most. */
    Simulcast add(StreamId stream, TargetAddress address, Optional<TargetKey> key, Optional<String> passthrough)
            throws RefusedException;

    void remove(StreamId stream, TargetId target) throws RefusedException;

    /** Takes all targets off the running broadcast. */
    void stop(StreamId stream) throws RefusedException;

    /** Puts all targets on the running broadcast again. */
    void start(StreamId stream) throws RefusedException;
}
