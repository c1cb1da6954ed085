package tallyboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tallyboard.rehearsal.Rehearsal;
import tallyboard.ui.rehearsal.RehearsalView;
import tallyboard.ui.rehearsal.RehearsalViewModel;
import tallyboard.ui.shell.DeskApp;
import tallyboard.ui.shell.DeskContext;
import tallyboard.ui.shell.EngineFacts;
import tallyboard.ui.shell.GuestView;

/** Opens the window on what is wired. The engine and the toolkit take a second each to start, so they start side by side. */
final class Desk {
    private Desk() {}

    /** Returns when the window is closed; ends what was started in any case. */
    static void open(Callable<Wiring> starting) throws Exception {
        var engine = new FutureTask<>(starting);
        Thread.ofPlatform().name("engine-start").start(engine);
        var shutdown = new Thread(() -> close(engine), "shutdown");
        Runtime.getRuntime().addShutdownHook(shutdown);
        try {
            DeskApp.run(() -> context(engine));
            engine.get(); // when no window opened because the engine did not start, this tells why
        } finally {
            close(engine);
        }
    }

    private static void close(FutureTask<Wiring> engine) {
        try {
            engine.get().close();
        } catch (ExecutionException _) {
            // what did not start has nothing to close, and is told where it was waited for
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<DeskContext> context(FutureTask<Wiring> engine) {
        try {
            return Optional.of(context(engine.get()));
        } catch (ExecutionException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeskContext context(Wiring wiring) throws IOException {
        var facts = new EngineFacts(
                wiring.rtmpAddress(),
                wiring.httpAddress(),
                Product.version(),
                wiring.folder().path(),
                wiring.plan().isRehearsal());
        var rehearsal = wiring.plan().isRehearsal()
                ? Optional.of(page(wiring, wiring.rehearse()))
                : Optional.<GuestView>empty();
        return new DeskContext(
                wiring.streams(),
                wiring.desk(),
                wiring.recordings(),
                facts,
                wiring.clock(),
                wiring.choices(),
                rehearsal);
    }

    private static GuestView page(Wiring wiring, Rehearsal rehearsal) {
        return (background, fx) -> {
            var encoders = new RehearsalViewModel(rehearsal, wiring.tracks(), background, fx, wiring.clock());
            return new GuestView.Guest(new RehearsalView(encoders), encoders::tick);
        };
    }
}
