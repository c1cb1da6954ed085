package tallyboard.ui.shell.exit;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Shortcut;

/**
 * The one way out of the program. The toolkit ends by itself when the last window is closed; ending it in any other way
 * while a popup is open crashes the process.
 */
public final class ExitPath {
    private final ExitViewModel exit;
    private final Stage stage;
    private final SheetLayer sheets;
    private final ObservableBooleanValue locked;
    private final Consumer<String> problem;

    /** @param locked whether the desk is locked */
    public ExitPath(
            ExitViewModel exit,
            Stage stage,
            SheetLayer sheets,
            ObservableBooleanValue locked,
            Consumer<String> problem) {
        this.locked = locked;
        this.exit = exit;
        this.stage = stage;
        this.sheets = sheets;
        this.problem = problem;
        stage.setOnCloseRequest(event -> {
            event.consume();
            wish();
        });
    }

    /** The producer wants to leave. A locked desk stays. */
    public void wish() {
        if (locked.get()) {
            problem.accept(Messages.text("lock.exit", KeyMap.now().words(Shortcut.LOCK)));
            return;
        }
        exit.wish(this::leave, this::ask);
    }

    private void ask(List<String> live) {
        hidePopups();
        var sheet = new ExitSheetView(live, sheets::hide, () -> exit.stopAll(this::leave, this::stay));
        sheets.show(sheet, sheet.harmless());
    }

    private void stay(String why) {
        sheets.hide();
        problem.accept(why);
    }

    private void leave() {
        hidePopups();
        for (var window : List.copyOf(Window.getWindows())) {
            if (!window.equals(stage)) {
                window.hide();
            }
        }
        stage.hide();
    }

    private static void hidePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }
}
