package tallyboard.ui.event;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
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
    private final Consumer<String> problem;
    private int opened;
    private Runnable forget = () -> {};

    /** @param problem takes the sentence when something failed whose sheet was closed meanwhile */
    public EventSheets(EventAccess access, SheetLayer sheets, Consumer<String> problem) {
        this.access = access;
        this.sheets = sheets;
        this.problem = problem;
        sheets.visibleProperty().subscribe(isShown -> {
            if (!isShown) {
                gone();
            }
        });
    }

    /** Whether there is an event that could be saved or duplicated. */
    boolean isEventOpen() {
        return access.isOpen();
    }

    /** Begins a new event. */
    public void newEvent() {
        int mine = begin();
        var fresh = new NewEventViewModel(access);
        var view = new NewEventView(fresh, () -> close(mine));
        show(mine, view, view.harmless(), List.of(fresh.replace().problem()));
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
        int mine = begin();
        var open = new OpenFileViewModel(access, file);
        var view = new OpenFileView(open, () -> close(mine));
        show(mine, view, view.harmless(), List.of(open.replace().problem()));
        forget = open::forget;
    }

    /** Event files come here, all others go on to where they went before. */
    public Consumer<Path> or(Consumer<Path> others) {
        return file -> (EventWords.isEventFile(file) ? (Consumer<Path>) this::open : others).accept(file);
    }

    /** Saves a copy of the event. */
    public void saveCopy() {
        int mine = begin();
        var copy = new SaveCopyViewModel(access);
        var view = new SaveCopyView(copy, this::chooseTarget, () -> close(mine));
        show(mine, view, view.harmless(), List.of(copy.problem()));
        forget = copy::forget;
    }

    /** Makes the event of next year from this one. */
    public void duplicate() {
        int mine = begin();
        var duplicate = new DuplicateViewModel(access);
        var view = new DuplicateView(duplicate, this::chooseTarget, () -> close(mine));
        show(
                mine,
                view,
                view.harmless(),
                List.of(duplicate.problem(), duplicate.replace().problem()));
    }

    /** Shows the earlier versions. */
    public void restore() {
        int mine = begin();
        var restore = new RestoreViewModel(access);
        var view = new RestoreView(restore, () -> close(mine));
        show(mine, view, view.harmless(), List.of(restore.replace().problem()));
    }

    /** The number of the sheet that is opened now; it is another one's as soon as this sheet is gone. */
    private int begin() {
        gone();
        return opened;
    }

    private void show(int mine, Node view, Node harmless, List<ObservableValue<String>> problems) {
        problems.forEach(sentence -> sentence.subscribe(text -> tell(mine, text)));
        sheets.show(view, harmless);
    }

    /** What fails after its sheet was closed is said on the desk. */
    private void tell(int mine, String sentence) {
        if (!sentence.isEmpty() && opened != mine) {
            problem.accept(sentence);
        }
    }

    /** Closes this sheet, and no other that came after it. */
    private void close(int mine) {
        if (opened == mine) {
            sheets.hide();
        }
    }

    private void gone() {
        opened++;
        forget.run();
        forget = () -> {};
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
