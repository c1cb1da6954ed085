package tallyboard.ui.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.StreamKey;

/** The one key that is on screen, for 15 s at most. FX thread. */
public final class ShownKeyViewModel {
    public static final Duration SHOWN = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private Instant until = Instant.MIN;

    /**
     * What the key window shows.
     *
     * @param name whose key it is, such as "B, Room 2"
     * @param isOnlyChance it is not kept readable and will not be seen again
     * @param codeFor the server, when it is shown as a code for a phone that holds both, else empty
     */
    public record Shown(StreamId stream, String name, StreamKey key, boolean isOnlyChance, Optional<String> codeFor) {}

    public ShownKeyViewModel(InstantSource clock) {
        this.clock = clock;
    }

    /** Shows the key instead of any other; the time starts anew. */
    public void show(Shown key) {
        until = clock.instant().plus(SHOWN);
        left.set(SHOWN);
        shown.set(Optional.of(key));
    }

    public void hide() {
        shown.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Duration> left() {
        return left.getReadOnlyProperty();
    }

    /** To be called twice a second. */
    public void tick() {
        if (shown.get().isEmpty()) {
            return;
        }
        var time = Duration.between(clock.instant(), until);
        if (time.isPositive()) {
            left.set(time);
        } else {
            hide();
        }
    }
}
