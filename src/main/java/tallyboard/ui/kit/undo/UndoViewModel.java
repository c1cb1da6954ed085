package tallyboard.ui.kit.undo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Background.Work;
import tallyboard.ui.kit.Problems;

/** The one step back: offered for 10 s after a change, or for as long as the change says. FX thread. */
public final class UndoViewModel {
    private static final Duration OFFERED = Duration.ofSeconds(10);

    private final Background background;
    private final InstantSource clock;
    private final Consumer<String> problem;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private Work step = () -> {};
    private Instant until = Instant.MIN;

    public UndoViewModel(Background background, InstantSource clock, Consumer<String> problem) {
        this.background = background;
        this.clock = clock;
        this.problem = problem;
    }

    /** What was done and can be undone, in a sentence; empty when nothing can. */
    public ReadOnlyStringProperty offer() {
        return offer.getReadOnlyProperty();
    }

    /** Offers the way back from what was just done. */
    public void offer(String sentence, Work back) {
        offer(sentence, back, clock.instant().plus(OFFERED));
    }

    /** Offers it until {@link #withdraw()}. */
    public void offerUntilWithdrawn(String sentence, Work back) {
        offer(sentence, back, Instant.MAX);
    }

    public void undo() {
        if (!offer.get().isEmpty()) {
            var back = step;
            withdraw();
            background.run(back, () -> {}, e -> problem.accept(Problems.sentence(e)));
        }
    }

    public void withdraw() {
        step = () -> {};
        offer.set("");
    }

    /** Called twice a second. */
    public void tick() {
        if (!offer.get().isEmpty() && !clock.instant().isBefore(until)) {
            withdraw();
        }
    }

    private void offer(String sentence, Work back, Instant end) {
        step = back;
        until = end;
        offer.set(sentence);
    }
}
