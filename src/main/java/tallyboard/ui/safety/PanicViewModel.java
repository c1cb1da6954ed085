package tallyboard.ui.safety;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Problems;

/** Closes every room at once, after two steps that say which are live. FX thread. */
public final class PanicViewModel {
    private final LiveStreams streams;
    private final Background background;
    private final Consumer<String> problem;
    private final ReadOnlyObjectWrapper<List<String>> live = new ReadOnlyObjectWrapper<>(List.of());

    public PanicViewModel(LiveStreams streams, Background background, Consumer<String> problem) {
        this.streams = streams;
        this.background = background;
        this.problem = problem;
    }

    /** The names of what is live and would be cut, as it was when it was armed. */
    public ReadOnlyObjectProperty<List<String>> live() {
        return live.getReadOnlyProperty();
    }

    /** The first step: asks what is live, then tells. */
    public void arm(Runnable armed) {
        background.ask(
                () -> streams.all().stream()
                        .filter(LiveStream::isLive)
                        .map(stream -> stream.settings().title().orElse("–"))
                        .toList(),
                names -> {
                    live.set(names);
                    armed.run();
                },
                e -> problem.accept(Problems.sentence(e)));
    }

    /** The second step: closes every gate. One that cannot be closed does not keep the others open. */
    public void disableAll() {
        for (var stream : streams.all()) {
            if (!stream.isDisabled()) {
                background.run(() -> streams.disable(stream.id()), () -> {}, e -> problem.accept(Problems.sentence(e)));
            }
        }
    }
}
