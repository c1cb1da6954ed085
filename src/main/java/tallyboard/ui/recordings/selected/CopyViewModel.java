package tallyboard.ui.recordings.selected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.Recordings;
import tallyboard.stream.asset.Recordings.Range;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Background.LongTask;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.recordings.ledger.Pace;

/** One hand-over copy at a time: how far it is, and how it ended. FX thread; the copying itself is elsewhere. */
public final class CopyViewModel {
    /** What takes longer is worth a place in the status bar. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Recordings recordings;
    private final Background background;
    private final Executor fx;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(new Idle(""));
    private Optional<AtomicBoolean> stop = Optional.empty();

    /**
     * What is to be copied.
     *
     * @param range what of it; all when empty
     * @param folder where the copy goes
     * @param name of the file, with its ending
     * @param parts how many files it has
     */
    record Order(AssetId asset, String title, Optional<Range> range, Path folder, String name, int parts) {}

    /** What the copy does. */
    sealed interface Progress {}

    /** Nothing is copied now; the outcome of the last copy stays to be read. */
    record Idle(String outcome) implements Progress {}

    /**
     * @param share 0 to 1
     * @param isLong whether it takes longer than people wait for
     */
    record Running(String words, double share, boolean isLong) implements Progress {}

    CopyViewModel(Recordings recordings, Background background, Executor fx, InstantSource clock) {
        this.recordings = recordings;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** The copy that runs and takes long, for the status bar. */
    public ObservableValue<Optional<LongTask>> task() {
        return progress.map(now -> switch (now) {
            case Running(var words, var share, var isLong) ->
                isLong ? Optional.of(new LongTask(words, share, this::cancel)) : Optional.empty();
            case Idle _ -> Optional.empty();
        });
    }

    /** Makes the copy, with its index in front; does nothing while another one runs. */
    void start(Order order) {
        if (stop.isPresent()) {
            return;
        }
        var asked = new AtomicBoolean();
        var begun = clock.instant();
        stop = Optional.of(asked);
        progress.set(new Running(Messages.text("recordings.copy.running", order.title()), 0, false));
        background.ask(
                () -> recordings.export(order.asset(), order.range(), free(order), share -> {
                    var now = clock.instant();
                    fx.execute(() -> advance(order, share, begun, now));
                    return !asked.get();
                }),
                this::end,
                e -> end(Messages.text("recordings.copy.failed", reason(e))));
    }

    /** Stops the copy that runs; no half file is left. */
    void cancel() {
        stop.ifPresent(asked -> asked.set(true));
    }

    /** Runs on a thread of its own. What lies there already stays: the copy gets a number. */
    private static Path free(Order order) throws IOException {
        if (!Files.isDirectory(order.folder())) {
            throw new IOException(Messages.text("recordings.copy.noFolder", order.folder()));
        }
        int dot = order.name().lastIndexOf('.');
        var stem = order.name().substring(0, dot);
        var ending = order.name().substring(dot);
        var wanted = stem;
        for (int count = 2; isTaken(order, wanted, ending); count++) {
            wanted = stem + "-" + count;
        }
        return order.folder().resolve(wanted + ending);
    }

    private static boolean isTaken(Order order, String stem, String ending) {
        if (Files.exists(order.folder().resolve(stem + ending))) {
            return true;
        }
        for (int part = 2; part <= order.parts(); part++) {
            if (Files.exists(order.folder().resolve(stem + "-" + part + ending))) {
                return true;
            }
        }
        return false;
    }

    private void advance(Order order, double share, Instant begun, Instant now) {
        if (stop.isEmpty()) {
            return;
        }
        var left = new Pace(0, begun).left(share, now);
        var words = left.map(l -> Messages.text("recordings.copy.runningLeft", order.title(), Figures.clock(l)))
                .orElseGet(() -> Messages.text("recordings.copy.running", order.title()));
        var whole = left.map(Duration.between(begun, now)::plus).orElse(Duration.ZERO);
        progress.set(new Running(words, share, whole.compareTo(LONG) > 0));
    }

    private void end(List<Path> written) {
        end(
                written.isEmpty()
                        ? Messages.text("recordings.copy.cancelled")
                        : Messages.text("recordings.copy.done", written.getFirst(), written.size()));
    }

    private void end(String outcome) {
        stop = Optional.empty();
        progress.set(new Idle(outcome));
    }

    private static String reason(Exception problem) {
        return problem.getMessage() == null ? "" : problem.getMessage();
    }
}
