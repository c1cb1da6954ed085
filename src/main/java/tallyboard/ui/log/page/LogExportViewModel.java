package tallyboard.ui.log.page;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.desk.Tracks;
import tallyboard.desk.report.CsvLog;
import tallyboard.desk.report.JsonLog;
import tallyboard.desk.report.Line;
import tallyboard.desk.report.LogExport;
import tallyboard.desk.report.LogText;
import tallyboard.stream.LiveStreams;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Background.LongTask;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.log.LogNames;
import tallyboard.ui.log.LogRow;
import tallyboard.ui.log.LogTeller;

/** Writes the log, or the lines of it that are wanted, into a file, one at a time, and says where it is. FX thread; the writing is elsewhere. */
public final class LogExportViewModel implements AutoCloseable {
    /** What takes longer belongs into the status bar. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private static final Duration MEASURED = Duration.ofMillis(500);

    private final LiveStreams streams;
    private final Tracks tracks;
    private final Background background;
    private final Executor fx;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<LongTask>> task = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private Optional<AtomicBoolean> stop = Optional.empty();

    public LogExportViewModel(
            LiveStreams streams, Tracks tracks, Background background, Executor fx, InstantSource clock) {
        this.streams = streams;
        this.tracks = tracks;
        this.background = background;
        this.fx = fx;
        this.clock = clock;
    }

    /** The forms that the log can have as a file. */
    public enum Form {
        CSV,
        JSON;

        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The export that runs, for the status bar, once it takes long. */
    public ReadOnlyObjectProperty<Optional<LongTask>> task() {
        return task.getReadOnlyProperty();
    }

    /** How the last export ended, and while one runs, that it does. */
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** A name for the file: event, day and what it is. */
    public String suggestedName(Form form) {
        return ReportNames.of(tracks.conference(), "log.export.file", clock.instant()) + form.ending();
    }

    /**
     * Writes the facts to the target; does nothing while another export runs.
     *
     * @param wanted which lines, such as all
     */
    public void start(Form form, Path target, Predicate<LogRow> wanted) {
        if (stop.isPresent()) {
            return;
        }
        var asked = new AtomicBoolean();
        stop = Optional.of(asked);
        var begun = clock.instant();
        var conference = tracks.conference();
        outcome.set(Messages.text("log.export.running"));
        background.ask(
                () -> {
                    var names = new LogNames(conference);
                    streams.all().forEach(names::take);
                    var teller = new LogTeller(names);
                    LogText text = switch (form) {
                        case CSV -> new CsvLog(conference.zone());
                        case JSON -> new JsonLog(conference.name(), conference.zone(), begun);
                    };
                    return new LogExport(streams)
                            .write(
                                    target,
                                    text,
                                    entry -> Optional.of(teller.tell(entry))
                                            .filter(wanted)
                                            .map(LogExportViewModel::line),
                                    share -> {
                                        var now = clock.instant();
                                        fx.execute(() -> advance(share, Duration.between(begun, now)));
                                        return !asked.get();
                                    });
                },
                lines -> end(lines.map(number -> Messages.text("log.export.done", number, target))
                        .orElseGet(() -> Messages.text("log.export.cancelled"))),
                _ -> end(Messages.text("log.export.failed", target)));
    }

    private static Line line(LogRow row) {
        return new Line(row.entry(), row.letter(), row.room(), row.sentence());
    }

    /** Stops the export that runs; no half file is left. */
    public void cancel() {
        stop.ifPresent(asked -> asked.set(true));
    }

    private void advance(double share, Duration passed) {
        if (stop.isEmpty() || share <= 0 || passed.compareTo(MEASURED) < 0) {
            return;
        }
        var whole = Duration.ofMillis((long) (passed.toMillis() / share));
        if (task.get().isPresent() || whole.compareTo(LONG) > 0) {
            long left = Math.max(1, whole.minus(passed).toSeconds());
            task.set(Optional.of(new LongTask(Messages.text("log.export.task", left), share, this::cancel)));
        }
    }

    private void end(String sentence) {
        stop = Optional.empty();
        task.set(Optional.empty());
        outcome.set(sentence);
    }

    @Override
    public void close() {
        cancel();
    }
}
