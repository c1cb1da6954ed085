package tallyboard.ui.live.inspector;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** One section of the inspector; folded it is a single line that can be opened. */
class SectionView extends VBox {
    private final VBox body = new VBox();
    private final Button fold = new Button();
    private final HBox heading;
    private final Label summary = new Label();
    private final String title;
    private boolean isFoldable;
    private boolean isOpen = true;

    /** A section that is always open and has no heading of its own. */
    SectionView() {
        this.title = "";
        this.heading = new HBox();
        getStyleClass().add("section");
        getChildren().add(body);
    }

    /** @param inShort what it says when it is folded */
    SectionView(String title, ObservableValue<String> inShort) {
        this.title = title;
        var name = new Label(title);
        name.getStyleClass().addAll("t13", "semibold", "text-2");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        summary.getStyleClass().addAll("t13", "text-2");
        summary.textProperty().bind(inShort);
        summary.setMinWidth(0);
        fold.getStyleClass().setAll("fold");
        fold.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        fold.setOnAction(_ -> open(!isOpen));
        heading = new HBox(name, space, summary, fold);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("heading");
        heading.setOnMouseClicked(_ -> {
            if (isFoldable) {
                open(!isOpen);
            }
        });
        getStyleClass().add("section");
        getChildren().addAll(heading, body);
        fold(false);
    }

    /** Puts something at the right end of the heading. */
    final void atTheEnd(Node node) {
        heading.getChildren().add(heading.getChildren().size() - 1, node);
    }

    final void add(Node... nodes) {
        body.getChildren().addAll(nodes);
    }

    /** Lets the section fold, closed to begin with, or keeps it open. */
    final void fold(boolean isLow) {
        isFoldable = isLow;
        fold.setVisible(isLow);
        fold.setManaged(isLow);
        open(!isLow);
    }

    /** Opens it, if it is folded. */
    final void unfold() {
        open(true);
    }

    private void open(boolean isWanted) {
        isOpen = isWanted;
        body.setVisible(isWanted);
        body.setManaged(isWanted);
        summary.setVisible(isFoldable && !isWanted);
        fold.setGraphic(Icons.of(isWanted ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, Icons.SMALL));
        fold.setAccessibleText(Messages.text(isWanted ? "live.section.close" : "live.section.open", title));
    }
}
