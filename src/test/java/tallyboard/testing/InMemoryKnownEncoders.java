package tallyboard.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.agenda.encoders.KnownEncoderStore;
import tallyboard.stream.StreamId;

/** Known encoders without a disk. */
public final class InMemoryKnownEncoders implements KnownEncoderStore {
    private final Map<StreamId, KnownEncoder> known = new LinkedHashMap<>();

    @Override
    public List<KnownEncoder> load() {
        return List.copyOf(known.values());
    }

    @Override
    public void save(KnownEncoder fresh) {
        known.put(fresh.stream(), fresh);
    }

    @Override
    public void forget(StreamId stream) {
        known.remove(stream);
    }
}
