package tallyboard.ui.shell.frame;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** One sentence about what went wrong, in its place above the log until it is read. Covers nothing and asks nothing. */
public final class ProblemView extends HBox {
    public ProblemView(StringProperty problem) {
        getStyleClass().add("problem");
        setAlignment(Pos.CENTER_LEFT);
        var sign = Icons.of(Feather.ALERT_TRIANGLE, Icons.MAIN);
        sign.getStyleClass().add("attention");
        var sentence = new Label();
        sentence.setWrapText(true);
        sentence.textProperty().bind(problem);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var close = Buttons.icon(Messages.text("shell.problem.close"), Feather.X);
        close.setOnAction(_ -> problem.set(""));
        getChildren().addAll(sign, sentence, close);
        visibleProperty().bind(problem.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
