package tallyboard.ui.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.StreamKey;

/** The key that lies on the clipboard: taken away after 30 s, and on quit, if it is still the one we put there. FX thread. */
public final class CopiedKey implements AutoCloseable {
    public static final Duration KEPT = Duration.ofSeconds(30);

    private final KeyClipboard clipboard;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Left>> left = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Copy> copy = Optional.empty();

    private record Copy(StreamId stream, StreamKey key, Instant until) {}

    /** Whose key lies there, and for how long still. */
    public record Left(StreamId stream, Duration time) {}

    public CopiedKey(KeyClipboard clipboard, InstantSource clock) {
        this.clipboard = clipboard;
        this.clock = clock;
    }

    /** Puts the key on the clipboard; an earlier one is replaced, and the time starts anew. */
    public void put(StreamId stream, StreamKey key) {
        clipboard.put(key);
        copy = Optional.of(new Copy(stream, key, clock.instant().plus(KEPT)));
        tick();
    }

    public ReadOnlyObjectProperty<Optional<Left>> left() {
        return left.getReadOnlyProperty();
    }

    /** To be called twice a second. */
    public void tick() {
        if (copy.isEmpty()) {
            return;
        }
        var time = Duration.between(clock.instant(), copy.get().until());
        if (time.isPositive()) {
            left.set(Optional.of(new Left(copy.get().stream(), time)));
        } else {
            clear();
        }
    }

    /** Takes our key away now. What somebody else has put there since is left alone. */
    public void clear() {
        copy.filter(c -> clipboard.holds(c.key())).ifPresent(_ -> clipboard.clear());
        copy = Optional.empty();
        left.set(Optional.empty());
    }

    @Override
    public void close() {
        clear();
    }
}
