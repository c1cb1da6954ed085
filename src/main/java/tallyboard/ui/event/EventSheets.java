package tallyboard.ui.event;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import tallyboard.ui.event.parts.EventAccess;
import tallyboard.ui.event.parts.EventWords;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.SheetLayer;

/** Opens the sheets of the event, one at a time, each with a ViewModel of its own. FX thread. */
public final class EventSheets {
    private final EventAccess access;
    private final SheetLayer sheets;
    private Runnable forget = () -> {};

    public EventSheets(EventAccess access, SheetLayer sheets) {
        this.access = access;
        this.sheets = sheets;
        sheets.visibleProperty().subscribe(isShown -> {
            if (!isShown) {
                forget.run();
                forget = () -> {};
            }
        });
    }

    /** Whether there is an event that could be saved or duplicated. */
    boolean isEventOpen() {
        return access.isOpen();
    }

    /** Begins a new event. */
    public void newEvent() {
        var view = new NewEventView(new NewEventViewModel(access), sheets::hide);
        sheets.show(view, view.harmless());
    }

    /** Asks for an event file and shows what it holds before it is opened. */
    public void openFile() {
        var chooser = chooser("event.open.choose");
        chooser.getExtensionFilters().add(new ExtensionFilter(Messages.text("event.file.any"), "*"));
        Optional.ofNullable(chooser.showOpenDialog(sheets.getScene().getWindow()))
                .ifPresent(file -> open(file.toPath()));
    }

    /** Shows what an event file holds before it is opened. */
    public void open(Path file) {
        var open = new OpenFileViewModel(access, file);
        var view = new OpenFileView(open, sheets::hide);
        show(view, view.harmless(), open::forget);
    }

    /** Saves a copy of the event. */
    public void saveCopy() {
        var copy = new SaveCopyViewModel(access);
        var view = new SaveCopyView(copy, this::chooseTarget, sheets::hide);
        show(view, view.harmless(), copy::forget);
    }

    /** Makes the event of next year from this one. */
    public void duplicate() {
        var view = new DuplicateView(new DuplicateViewModel(access), this::chooseTarget, sheets::hide);
        sheets.show(view, view.harmless());
    }

    /** Shows the earlier versions. */
    public void restore() {
        var view = new RestoreView(new RestoreViewModel(access), sheets::hide);
        sheets.show(view, view.harmless());
    }

    private void show(Node view, Node harmless, Runnable forgetting) {
        sheets.show(view, harmless);
        forget = forgetting;
    }

    private void chooseTarget(String suggestedName, Consumer<File> chosen) {
        var chooser = chooser("event.save.choose");
        chooser.setInitialFileName(suggestedName);
        Optional.ofNullable(chooser.showSaveDialog(sheets.getScene().getWindow()))
                .ifPresent(chosen);
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter(Messages.text("event.file.kind"), "*" + EventWords.ENDING));
        return chooser;
    }
}
