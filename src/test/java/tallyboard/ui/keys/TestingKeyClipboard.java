package tallyboard.ui.keys;

import java.util.Optional;
import tallyboard.stream.key.StreamKey;

/** A clipboard that others can write to. */
public final class TestingKeyClipboard implements KeyClipboard {
    private Optional<StreamKey> content = Optional.empty();

    @Override
    public void put(StreamKey key) {
        content = Optional.of(key);
    }

    @Override
    public boolean holds(StreamKey key) {
        return content.filter(key::equals).isPresent();
    }

    @Override
    public void clear() {
        content = Optional.empty();
    }

    public boolean isEmpty() {
        return content.isEmpty();
    }
}
