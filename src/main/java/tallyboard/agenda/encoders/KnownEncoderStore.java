package tallyboard.agenda.encoders;

import java.util.List;
import tallyboard.stream.StreamId;

/** Keeps the known encoders. Durable when a call returns; a failure is unchecked. */
public interface KnownEncoderStore {
    List<KnownEncoder> load();

    /** Keeps this one, in place of an earlier one of the same stream. */
    void save(KnownEncoder known);

    void forget(StreamId stream);
}
