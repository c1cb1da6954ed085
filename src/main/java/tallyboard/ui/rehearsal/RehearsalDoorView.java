package tallyboard.ui.rehearsal;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The way from the show into a rehearsal: with a guide, or free. */
public final class RehearsalDoorView extends StackPane {
    public RehearsalDoorView(Runnable free, Runnable guided) {
        getStyleClass().add("rehearsal-door");
        var title = new Label(Messages.text("rehearsal.door.title"));
        title.getStyleClass().addAll("t24", "semibold");
        var what = new Label(Messages.text("rehearsal.door.what"));
        what.getStyleClass().addAll("t16", "text-2");
        what.setWrapText(true);
        var guide = Buttons.call(Messages.text("rehearsal.door.guided.do"));
        guide.setOnAction(_ -> guided.run());
        var alone = Buttons.plain(Messages.text("rehearsal.door.free.do"));
        alone.setOnAction(_ -> free.run());
        var cards = new HBox(
                card(Feather.COMPASS, "rehearsal.door.guided.", guide),
                card(Feather.TARGET, "rehearsal.door.free.", alone));
        cards.getStyleClass().add("cards");
        var content = new VBox(title, what, cards);
        content.getStyleClass().add("content");
        content.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(content);
    }

    private static Node card(Feather icon, String words, Button way) {
        var sign = Icons.of(icon, Icons.CARD);
        sign.getStyleClass().add("text-2");
        var head = new Label(Messages.text(words + "title"));
        head.getStyleClass().addAll("t18", "semibold");
        var what = new Label(Messages.text(words + "what"));
        what.getStyleClass().add("text-2");
        what.setWrapText(true);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var card = new VBox(sign, head, what, space, way);
        card.getStyleClass().addAll("card", "way");
        return card;
    }
}
