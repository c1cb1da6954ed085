package tallyboard.ui.safety;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** Which screens the audience sees: no key is ever shown on one. A screen is known by where it is and how large. FX thread. */
public final class AudienceScreensViewModel {
    private final Consumer<Set<String>> keep;
    private final Background background;
    private final Supplier<? extends Collection<String>> here;
    private final Consumer<String> problem;
    private final ReadOnlyObjectWrapper<Set<String>> marked;

    /**
     * @param before the screens that were marked
     * @param keep keeps them for the next start; blocks
     * @param here the screens on which the window stands
     * @param problem takes a sentence when they could not be kept
     */
    public AudienceScreensViewModel(
            Set<String> before,
            Consumer<Set<String>> keep,
            Background background,
            Supplier<? extends Collection<String>> here,
            Consumer<String> problem) {
        this.marked = new ReadOnlyObjectWrapper<>(Set.copyOf(before));
        this.keep = keep;
        this.background = background;
        this.here = here;
        this.problem = problem;
    }

    /** The screens that the audience sees, also those that are not connected now. */
    public ReadOnlyObjectProperty<Set<String>> marked() {
        return marked.getReadOnlyProperty();
    }

    public void mark(String screen, boolean isSeenByTheAudience) {
        var fresh = new HashSet<>(marked.get());
        boolean isChange = isSeenByTheAudience ? fresh.add(screen) : fresh.remove(screen);
        if (isChange) {
            marked.set(Set.copyOf(fresh));
            background.run(() -> keep.accept(fresh), () -> {}, e -> problem.accept(Problems.sentence(e)));
        }
    }

    /** Why no key may be shown where the window stands; empty when one may. */
    public Optional<String> whyNoKey() {
        return here.get().stream().anyMatch(marked.get()::contains)
                ? Optional.of(Messages.text("safe.audience.noKey"))
                : Optional.empty();
    }
}
