package tallyboard.ui.event;

import java.io.File;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** Asks whether the keys go along before a copy is saved, and says afterwards where it is. */
final class SaveCopyView extends VBox {
    private final SaveCopyViewModel copy;
    private final RadioButton without = new RadioButton();
    private final RadioButton with = new RadioButton();

    /** @param choosing asks for the file, beginning with a name for it, and hands over what was chosen */
    SaveCopyView(SaveCopyViewModel copy, Choosing choosing, Runnable close) {
        this.copy = copy;
        getStyleClass().addAll("desk-sheet", "file-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var isDone = copy.saved().map(s -> !s.isEmpty());
        var isOpen = isDone.map(done -> !done);
        var asking = new VBox(SheetParts.fixed("event.save.what", "text-2"), choice(), passphrases());
        asking.getStyleClass().add("part");
        var cancel = Buttons.plain(Messages.text("event.cancel"));
        cancel.setOnAction(_ -> close.run());
        var save = Buttons.call(Messages.text("event.save.do"));
        save.getStyleClass().add("go");
        save.disableProperty().bind(copy.isReady().map(is -> !is));
        save.setOnAction(_ -> choosing.choose(copy.suggestedName(), file -> copy.save(file.toPath())));
        Button finish = Buttons.plain(Messages.text("event.close"));
        finish.setOnAction(_ -> close.run());
        getChildren()
                .addAll(
                        SheetParts.title("event.save.title"),
                        SheetParts.there(asking, isOpen),
                        SheetParts.wrapped(copy.saved()),
                        SheetParts.warning(copy.problem()),
                        SheetParts.waiting(copy.busy(), "event.save.busy"),
                        SheetParts.buttons(
                                SheetParts.there(cancel, isOpen),
                                SheetParts.there(save, isOpen),
                                SheetParts.there(finish, isDone)));
        isDone.subscribe(done -> SheetParts.focus(finish, done));
        copy.problem().subscribe(problem -> SheetParts.focus(save, !problem.isEmpty()));
    }

    /** Asks the user for a place on a disk. */
    @FunctionalInterface
    interface Choosing {
        void choose(String suggestedName, Consumer<File> chosen);
    }

    Node harmless() {
        return without;
    }

    private Node choice() {
        var group = new ToggleGroup();
        without.setToggleGroup(group);
        with.setToggleGroup(group);
        without.setSelected(true);
        with.selectedProperty().bindBidirectional(copy.withKeys());
        with.getStyleClass().add("with-keys");
        var box = new VBox(
                SheetParts.option(
                        without,
                        "event.save.without",
                        new SimpleStringProperty(Messages.text("event.save.without.why"))),
                SheetParts.option(
                        with,
                        "event.save.with",
                        new SimpleStringProperty(Messages.text("event.save.with.why", copy.tracks()))));
        box.getStyleClass().add("part");
        return box;
    }

    private Node passphrases() {
        var first = new PasswordField();
        first.getStyleClass().add("first");
        first.textProperty().bindBidirectional(copy.first());
        var second = new PasswordField();
        second.getStyleClass().add("second");
        second.textProperty().bindBidirectional(copy.second());
        var box = new VBox(
                SheetParts.field("event.passphrase", first),
                SheetParts.field("event.passphrase.again", second),
                SheetParts.wrapped(copy.hint(), "t13", "text-2"),
                SheetParts.fixed("event.save.expiry", "t13", "text-2"));
        box.getStyleClass().add("part");
        return SheetParts.there(box, copy.withKeys());
    }
}
