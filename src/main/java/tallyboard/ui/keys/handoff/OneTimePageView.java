package tallyboard.ui.keys.handoff;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.event.parts.SheetParts;
import tallyboard.ui.keys.handoff.OneTimePageViewModel.PageWords;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** Where the page is while it is open, and who has opened it. */
final class OneTimePageView extends VBox {
    OneTimePageView(OneTimePageViewModel page) {
        ObservableValue<PageWords> words = page.words().map(w -> w.orElse(new PageWords("", "")));
        var isOpen = words.map(w -> !w.address().isEmpty());
        var address = new TextField();
        address.setEditable(false);
        address.getStyleClass().add("mono");
        address.setAccessibleText(Messages.text("keys.handoff.page.address"));
        address.textProperty().bind(words.map(PageWords::address));
        address.setMinWidth(0);
        HBox.setHgrow(address, Priority.ALWAYS);
        var copy = Buttons.icon(Messages.text("keys.handoff.page.copy"), Feather.COPY);
        copy.setOnAction(_ -> copy(page.address()));
        var close = Buttons.small(Messages.text("keys.handoff.page.close"));
        close.setOnAction(_ -> page.close());
        var line = new HBox(address, copy);
        line.getStyleClass().add("fields");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        SheetParts.there(line, isOpen),
                        SheetParts.wrapped(words.map(PageWords::state), "t13"),
                        SheetParts.there(close, isOpen),
                        SheetParts.fixed("keys.handoff.page.note", "t12", "text-2"));
    }

    /** The address alone opens the page for whoever comes first, so it is no secret to keep, only one to pass on. */
    private static void copy(String address) {
        var content = new ClipboardContent();
        content.putString(address);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
