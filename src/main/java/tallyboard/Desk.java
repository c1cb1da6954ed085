package tallyboard;

import java.io.IOException;
import java.util.Optional;
import tallyboard.rehearsal.Rehearsal;
import tallyboard.ui.rehearsal.RehearsalView;
import tallyboard.ui.rehearsal.RehearsalViewModel;
import tallyboard.ui.shell.DeskApp;
import tallyboard.ui.shell.DeskContext;
import tallyboard.ui.shell.EngineFacts;
import tallyboard.ui.shell.GuestView;

/** Opens the window on what is wired. */
final class Desk {
    private Desk() {}

    /** Returns when the window is closed. */
    static void open(Wiring wiring) throws IOException {
        var facts = new EngineFacts(
                wiring.rtmpAddress(),
                wiring.httpAddress(),
                Product.version(),
                wiring.folder().path(),
                wiring.plan().isRehearsal());
        var rehearsal = wiring.plan().isRehearsal()
                ? Optional.of(page(wiring, wiring.rehearse()))
                : Optional.<GuestView>empty();
        var context = new DeskContext(
                wiring.streams(), wiring.tracks(), wiring.recordings(), facts, wiring.clock(), rehearsal);
        DeskApp.run(() -> context);
    }

    private static GuestView page(Wiring wiring, Rehearsal rehearsal) {
        return (background, fx) ->
                new RehearsalView(new RehearsalViewModel(rehearsal, wiring.tracks(), background, fx, wiring.clock()));
    }
}
