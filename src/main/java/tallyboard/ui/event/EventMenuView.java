package tallyboard.ui.event;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import tallyboard.ui.kit.Messages;

/** The name of the event in the header; its menu holds all that can be done with the event as a whole. */
public final class EventMenuView extends MenuButton {
    private final EventSheets sheets;

    /**
     * @param name of the event, or that there is none
     * @param naming opens the sheet for name and zone beside the node
     */
    public EventMenuView(ObservableValue<String> name, EventSheets sheets, Consumer<Node> naming) {
        this.sheets = sheets;
        getStyleClass().addAll("small", "flat", "event-name");
        setMnemonicParsing(false);
        textProperty().bind(name);
        accessibleTextProperty().bind(name.map(n -> Messages.text("event.menu.spoken", n)));
        setTooltip(new Tooltip(Messages.text("event.menu.tip")));
        var save = item("event.menu.save", sheets::saveCopy);
        var duplicate = item("event.menu.duplicate", sheets::duplicate);
        getItems()
                .addAll(
                        item("event.menu.name", () -> naming.accept(this)),
                        new SeparatorMenuItem(),
                        item("event.menu.new", sheets::newEvent),
                        item("event.menu.open", sheets::openFile),
                        new SeparatorMenuItem(),
                        save,
                        duplicate,
                        item("event.menu.restore", sheets::restore));
        setOnShowing(_ -> {
            save.setDisable(!sheets.isEventOpen());
            duplicate.setDisable(!sheets.isEventOpen());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The way to the sheets, for other places that offer one of them. */
    public EventSheets sheets() {
        return sheets;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(Messages.text(words));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Space and the arrows open it by themselves; Enter is tried first by many. */
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            show();
            event.consume();
        }
    }
}
