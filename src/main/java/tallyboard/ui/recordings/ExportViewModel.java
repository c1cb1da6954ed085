package tallyboard.ui.recordings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.stream.asset.Recordings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;

/** One export at a time: how far it is, and how it ended. FX thread; the copying itself is elsewhere. */
final class ExportViewModel {
    private final Recordings recordings;
    private final Background background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(new Idle(""));
    private Optional<AtomicBoolean> stop = Optional.empty();

    /** What the export does. */
    sealed interface Progress {}

    /** Nothing is exported now; the outcome of the last export stays to be read. */
    record Idle(String outcome) implements Progress {}

    /** @param share 0 to 1 */
    record Running(String name, double share) implements Progress {}

    ExportViewModel(Recordings recordings, Background background, Executor fx) {
        this.recordings = recordings;
        this.background = background;
        this.fx = fx;
    }

    ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /** Writes the recording to the target with the index in front; does nothing while another export runs. */
    void start(RecordingRow row, Path target) {
        if (stop.isPresent()) {
            return;
        }
        var asked = new AtomicBoolean();
        var name = String.valueOf(target.getFileName());
        stop = Optional.of(asked);
        progress.set(new Running(name, 0));
        background.ask(
                () -> recordings.export(row.id(), target, share -> {
                    fx.execute(() -> advance(name, share));
                    return !asked.get();
                }),
                this::end,
                e -> end(Messages.text("recordings.export.failed", reason(e))));
    }

    /** Stops the export that runs; no half file is left. */
    void cancel() {
        stop.ifPresent(asked -> asked.set(true));
    }

    private void advance(String name, double share) {
        if (stop.isPresent()) {
            progress.set(new Running(name, share));
        }
    }

    private void end(List<Path> written) {
        end(
                written.isEmpty()
                        ? Messages.text("recordings.export.cancelled")
                        : Messages.text("recordings.export.done", written.getFirst(), written.size()));
    }

    private void end(String outcome) {
        stop = Optional.empty();
        progress.set(new Idle(outcome));
    }

    private static String reason(Exception problem) {
        return problem.getMessage() == null ? "" : problem.getMessage();
    }
}
