package tallyboard.ui.shell;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Background.LongTask;
import tallyboard.ui.log.page.IncidentViewModel;
import tallyboard.ui.log.page.LogExportViewModel;
import tallyboard.ui.log.page.LogPageViewModel;
import tallyboard.ui.log.page.LogView;

/** The page of the log with what its parts need; close it with the desk. FX thread. */
final class LogOpening implements AutoCloseable {
    private final LogPageViewModel page;
    private final LogExportViewModel export;
    private final IncidentViewModel incident;
    private final LogView view;

    /** @param task takes the long task that runs, for the status bar */
    LogOpening(DeskContext context, Background background, Executor fx, Consumer<Optional<LongTask>> task) {
        page = new LogPageViewModel(context.streams(), context.tracks(), background, fx);
        export = new LogExportViewModel(context.streams(), context.tracks(), background, fx, context.clock());
        export.task().subscribe(task);
        incident = new IncidentViewModel(context.streams(), context.tracks(), background, context.clock());
        view = new LogView(page, export, incident);
    }

    Node node() {
        return view;
    }

    /** Searches for these words, and goes to the lines that have them. */
    void search(String words) {
        view.search(words);
    }

    /** Begins the report of what happened to that track since then. */
    void report(String letter, Instant since) {
        incident.begin(letter, since);
    }

    /** More or less is told from now on. */
    void retell() {
        page.retell();
    }

    @Override
    public void close() {
        export.close();
        page.close();
    }
}
