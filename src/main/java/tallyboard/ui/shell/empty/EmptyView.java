package tallyboard.ui.shell.empty;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The Live page before there is anything: three ways to begin, none of which sends anything anywhere. */
public final class EmptyView extends StackPane {
    private static final String REHEARSAL_COMMAND = "tallyboard --rehearsal";

    public EmptyView(EmptyViewModel empty) {
        getStyleClass().add("empty-desk");
        var title = new Label(Messages.text("shell.empty.title"));
        title.getStyleClass().addAll("t24", "semibold");
        var what = new Label(Messages.text("shell.empty.what"));
        what.getStyleClass().addAll("t16", "text-2");
        var cards = new HBox(three(empty), one(empty), rehearsal());
        cards.getStyleClass().add("cards");
        var content = new VBox(title, what, cards);
        content.getStyleClass().add("content");
        content.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(content);
        FocusRegion.LANES.mark(this);
    }

    private static Node three(EmptyViewModel empty) {
        var create = Buttons.call(Messages.text("shell.empty.three.do"));
        create.setOnAction(_ -> empty.createThree());
        create.disableProperty().bind(empty.busy());
        return card(Feather.COLUMNS, "shell.empty.three.title", "shell.empty.three.what", create);
    }

    private static Node one(EmptyViewModel empty) {
        var name = new TextField();
        name.setPromptText(Messages.text("shell.empty.one.prompt"));
        name.setAccessibleText(Messages.text("shell.empty.one.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var create = Buttons.plain(Messages.text("shell.empty.one.do"));
        create.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> empty.busy().get() || name.getText().isBlank(), empty.busy(), name.textProperty()));
        create.setOnAction(_ -> empty.createOne(name.getText()));
        name.setOnAction(_ -> create.fire());
        var line = new HBox(name, create);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return card(Feather.SQUARE, "shell.empty.one.title", "shell.empty.one.what", line);
    }

    /** A rehearsal has its own data and keys, so it is a second program beside this one; here is how to start it. */
    private static Node rehearsal() {
        var command = new TextField(REHEARSAL_COMMAND);
        command.setEditable(false);
        command.getStyleClass().addAll("mono", "t13");
        command.setAccessibleText(Messages.text("shell.empty.rehearsal.command"));
        HBox.setHgrow(command, Priority.ALWAYS);
        var copy = Buttons.plain(Messages.text("shell.empty.rehearsal.do"));
        copy.setOnAction(_ -> {
            var text = new ClipboardContent();
            text.putString(REHEARSAL_COMMAND);
            Clipboard.getSystemClipboard().setContent(text);
            copy.setText(Messages.text("shell.empty.rehearsal.done"));
        });
        var line = new HBox(command, copy);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return card(Feather.TARGET, "shell.empty.rehearsal.title", "shell.empty.rehearsal.what", line);
    }

    private static Node card(Feather icon, String title, String what, Node way) {
        var sign = Icons.of(icon, Icons.CARD);
        sign.getStyleClass().add("text-2");
        var head = new Label(Messages.text(title));
        head.getStyleClass().addAll("t18", "semibold");
        var words = new Label(Messages.text(what));
        words.getStyleClass().add("text-2");
        words.setWrapText(true);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var card = new VBox(sign, head, words, space, way);
        card.getStyleClass().addAll("card", "way");
        return card;
    }
}
