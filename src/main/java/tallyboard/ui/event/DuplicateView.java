package tallyboard.ui.event;

import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import tallyboard.ui.event.parts.ReplaceView;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** Asks how and when the event comes again, and whether it becomes a file or is opened at once. */
final class DuplicateView extends VBox {
    private final DuplicateViewModel duplicate;
    private final Node keep;
    private final RadioButton file = new RadioButton();
    private final RadioButton here = new RadioButton();

    DuplicateView(DuplicateViewModel duplicate, SaveCopyView.Choosing choosing, Runnable close) {
        this.duplicate = duplicate;
        getStyleClass().addAll("desk-sheet", "file-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var isDone = duplicate.saved().map(s -> !s.isEmpty());
        var isOpen = isDone.map(done -> !done);
        var replace = new ReplaceView(duplicate.replace());
        var asking =
                new VBox(SheetParts.wrapped(duplicate.what(), "text-2"), name(), sessions(), day(), choice(), replace);
        asking.getStyleClass().add("part");
        keep = SheetParts.there(replace.keep(close), isOpen);
        var save = Buttons.call(Messages.text("event.duplicate.save"));
        save.disableProperty().bind(duplicate.isReady().map(is -> !is));
        save.setOnAction(
                _ -> choosing.choose(duplicate.suggestedFileName(), chosen -> duplicate.save(chosen.toPath())));
        var isFile = Bindings.createBooleanBinding(
                () -> isOpen.getValue() && !duplicate.here().get(), isOpen, duplicate.here());
        var finish = Buttons.plain(Messages.text("event.close"));
        finish.setOnAction(_ -> close.run());
        getChildren()
                .addAll(
                        SheetParts.title("event.duplicate.title"),
                        SheetParts.there(asking, isOpen),
                        SheetParts.wrapped(duplicate.saved()),
                        SheetParts.warning(duplicate.problem()),
                        SheetParts.waiting(duplicate.busy(), "event.save.busy"),
                        SheetParts.buttons(
                                keep,
                                SheetParts.there(save, isFile),
                                SheetParts.there(
                                        replace.go("event.duplicate.do.", () -> duplicate.open(close)),
                                        duplicate.here()),
                                SheetParts.there(finish, isDone)));
        isDone.subscribe(done -> SheetParts.focus(finish, done));
        duplicate.problem().subscribe(problem -> SheetParts.focus(save, !problem.isEmpty()));
    }

    Node harmless() {
        return keep;
    }

    private Node name() {
        var name = new TextField();
        name.getStyleClass().add("next-name");
        name.textProperty().bindBidirectional(duplicate.name());
        return SheetParts.field("shell.event.name", name);
    }

    private Node sessions() {
        var box = new CheckBox(Messages.text("event.duplicate.sessions"));
        box.selectedProperty().bindBidirectional(duplicate.withSessions());
        return SheetParts.there(box, duplicate.dated());
    }

    private Node day() {
        var day = new DatePicker(duplicate.firstDay().get());
        day.setMaxWidth(Double.MAX_VALUE);
        day.setValue(duplicate.firstDay().get());
        duplicate.firstDay().subscribe(day::setValue);
        day.valueProperty().subscribe((LocalDate chosen) -> {
            if (chosen != null) {
                duplicate.firstDay().set(chosen);
            }
        });
        return SheetParts.there(SheetParts.field("event.duplicate.day", day), duplicate.withSessions());
    }

    private Node choice() {
        var group = new ToggleGroup();
        file.setToggleGroup(group);
        here.setToggleGroup(group);
        file.setSelected(true);
        here.selectedProperty().bindBidirectional(duplicate.here());
        here.getStyleClass().add("open-here");
        var box = new VBox(
                SheetParts.option(
                        file,
                        "event.duplicate.file",
                        new SimpleStringProperty(Messages.text("event.duplicate.file.why"))),
                SheetParts.option(
                        here,
                        "event.duplicate.here",
                        new SimpleStringProperty(Messages.text("event.duplicate.here.why"))));
        box.getStyleClass().add("part");
        return box;
    }
}
