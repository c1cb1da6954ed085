package tallyboard.ui.keys;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.StreamKey;

/** The one key that is on screen, for 15 s at most. FX thread. */
public final class ShownKeyViewModel {
    public static final Duration SHOWN = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final Supplier<Optional<String>> rule;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private Instant until = Instant.MIN;
    private List<String> standing = List.of();

    /**
     * What the key window shows.
     *
     * @param name whose key it is, such as "B, Room 2"
     * @param isOnlyChance it is not kept readable and will not be seen again
     * @param codeFor the server, when it is shown as a code for a phone that holds both, else empty
     */
    public record Shown(StreamId stream, String name, StreamKey key, boolean isOnlyChance, Optional<String> codeFor) {}

    /** @param rule why no key may be shown now, in a sentence; empty when one may */
    public ShownKeyViewModel(InstantSource clock, Supplier<Optional<String>> rule) {
        this.clock = clock;
        this.rule = rule;
    }

    /** Why no key may be shown now; empty when one may. */
    public Optional<String> whyNot() {
        return rule.get();
    }

    /** Shows the key instead of any other, where one may be shown; the time starts anew. */
    public void show(Shown key) {
        if (whyNot().isPresent()) {
            return;
        }
        standing = List.of();
        until = clock.instant().plus(SHOWN);
        left.set(SHOWN);
        shown.set(Optional.of(key));
    }

    public void hide() {
        shown.set(Optional.empty());
    }

    /** Where its window stands. On other screens than a moment before, it hides. */
    public void standsOn(List<String> screens) {
        if (!standing.isEmpty() && !standing.equals(screens)) {
            hide();
        }
        standing = List.copyOf(screens);
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
        if (time.isPositive() && whyNot().isEmpty()) {
            left.set(time);
        } else {
            hide();
        }
    }
}
