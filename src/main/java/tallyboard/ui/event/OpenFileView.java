package tallyboard.ui.event;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tallyboard.ui.event.parts.ReplaceView;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** What an event file holds, before it takes the place of the event that is open. */
final class OpenFileView extends VBox {
    private final Button keep;

    OpenFileView(OpenFileViewModel open, Runnable close) {
        getStyleClass().addAll("desk-sheet", "file-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var replace = new ReplaceView(open.replace());
        keep = replace.keep(close);
        getChildren()
                .addAll(
                        SheetParts.title(open.what().map(_ -> Messages.text("event.open.title", open.fileName()))),
                        SheetParts.wrapped(open.what(), "text-2"),
                        SheetParts.warning(open.refusal()),
                        keys(open),
                        SheetParts.waiting(open.busy(), "event.open.reading"),
                        replace,
                        SheetParts.buttons(keep, replace.go("event.open.do.", () -> open.open(close))));
    }

    Node harmless() {
        return keep;
    }

    private Node keys(OpenFileViewModel open) {
        var passphrase = new PasswordField();
        passphrase.textProperty().bindBidirectional(open.passphrase());
        passphrase.setOnAction(_ -> open.unlock());
        HBox.setHgrow(passphrase, Priority.ALWAYS);
        var unlock = Buttons.plain(Messages.text("event.open.unlock"));
        unlock.disableProperty().bind(open.passphrase().map(String::isEmpty));
        unlock.setOnAction(_ -> open.unlock());
        passphrase.setAccessibleText(Messages.text("event.passphrase"));
        passphrase.setPromptText(Messages.text("event.passphrase"));
        open.wrong().subscribe(wrong -> SheetParts.focus(passphrase, !wrong.isEmpty()));
        open.locked().subscribe((was, is) -> SheetParts.focus(keep, was && !is));
        var line = new HBox(passphrase, unlock);
        line.getStyleClass().add("line");
        var box = new VBox(
                SheetParts.wrapped(open.keys(), "medium"),
                SheetParts.there(line, open.locked()),
                SheetParts.warning(open.wrong()));
        box.getStyleClass().addAll("card", "keys");
        return SheetParts.there(box, open.keys().map(k -> !k.isEmpty()));
    }
}
