package tallyboard.ui.shell.empty;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
    /**
     * @param bring leads to the choice of a schedule
     * @param open leads to the choice of an event file
     * @param rehearse opens a rehearsal
     */
    public EmptyView(EmptyViewModel empty, Runnable bring, Runnable open, Runnable rehearse) {
        getStyleClass().add("empty-desk");
        var title = new Label(Messages.text("shell.empty.title"));
        title.getStyleClass().addAll("t24", "semibold");
        var what = new Label(Messages.text("shell.empty.what"));
        what.getStyleClass().addAll("t16", "text-2");
        var choose = Buttons.call(Messages.text("shell.empty.import.do"));
        choose.setOnAction(_ -> bring.run());
        var start = Buttons.plain(Messages.text("shell.empty.rehearsal.do"));
        start.setOnAction(_ -> rehearse.run());
        var cards = new HBox(
                card(Feather.CALENDAR, "shell.empty.import.", choose),
                card(Feather.COLUMNS, "shell.empty.three.", three(empty)),
                card(Feather.TARGET, "shell.empty.rehearsal.", start));
        cards.getStyleClass().add("cards");
        var content = new VBox(title, what, cards, others(one(empty), open));
        content.getStyleClass().add("content");
        content.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(content);
        FocusRegion.LANES.mark(this);
    }

    private static Node three(EmptyViewModel empty) {
        var create = Buttons.plain(Messages.text("shell.empty.three.do"));
        create.setOnAction(_ -> empty.createThree());
        create.disableProperty().bind(empty.busy());
        return create;
    }

    private static Node others(Node one, Runnable open) {
        var file = Buttons.flat(Messages.text("shell.empty.file"), Feather.FOLDER);
        file.setOnAction(_ -> open.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(one, space, file);
        line.getStyleClass().add("others");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node one(EmptyViewModel empty) {
        var name = new TextField();
        name.setPromptText(Messages.text("shell.empty.one.prompt"));
        name.setAccessibleText(Messages.text("shell.empty.one.name"));
        var create = Buttons.plain(Messages.text("shell.empty.one.do"));
        create.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> empty.busy().get() || name.getText().isBlank(), empty.busy(), name.textProperty()));
        create.setOnAction(_ -> empty.createOne(name.getText()));
        name.setOnAction(_ -> create.fire());
        var words = new Label(Messages.text("shell.empty.one.what"));
        words.getStyleClass().add("text-2");
        words.setLabelFor(name);
        var line = new HBox(words, name, create);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node card(Feather icon, String place, Node way) {
        var sign = Icons.of(icon, Icons.CARD);
        sign.getStyleClass().add("text-2");
        var head = new Label(Messages.text(place + "title"));
        head.getStyleClass().addAll("t18", "semibold");
        var words = new Label(Messages.text(place + "what"));
        words.getStyleClass().add("text-2");
        words.setWrapText(true);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var card = new VBox(sign, head, words, space, way);
        card.getStyleClass().addAll("card", "way");
        return card;
    }
}
