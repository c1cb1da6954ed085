package tallyboard.ui.shell.exit;

import java.util.List;
import java.util.function.Consumer;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** Whether the program may go, and what is stopped before it does. FX thread. */
public final class ExitViewModel {
    private final LiveStreams streams;
    private final Background background;

    public ExitViewModel(LiveStreams streams, Background background) {
        this.streams = streams;
        this.background = background;
    }

    /** Asks the engine: either nothing is live and the program may go, or these tracks would be cut. */
    public void wish(Runnable go, Consumer<List<String>> cutting) {
        background.ask(
                () -> streams.all().stream()
                        .filter(LiveStream::isLive)
                        .map(ExitViewModel::name)
                        .toList(),
                live -> {
                    if (live.isEmpty()) {
                        go.run();
                    } else {
                        cutting.accept(live);
                    }
                },
                _ -> go.run()); // an engine that does not answer must not lock the producer in
    }

    /** Closes the gate of every track that is live, so that each recording ends whole, then lets the program go. */
    public void stopAll(Runnable go, Consumer<String> problem) {
        background.run(
                () -> {
                    for (var stream : streams.all()) {
                        if (stream.isLive()) {
                            streams.disable(stream.id());
                        }
                    }
                },
                go,
                e -> problem.accept(Problems.sentence(e)));
    }

    private static String name(LiveStream stream) {
        return stream.settings().title().orElseGet(() -> Messages.text("shell.exit.unnamed"));
    }
}
