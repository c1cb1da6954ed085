package tallyboard.ui.log;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;

/** The whole log on a page of its own, every step of it if wanted. */
public final class LogView extends VBox {
    public LogView(LogViewModel log) {
        getStyleClass().add("log-page");
        var list = LogTools.list(log.mainRows());
        list.setPlaceholder(new Label(Messages.text("log.empty")));
        var title = new Label(Messages.text("log.title"));
        title.getStyleClass().addAll("page-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var everyStep = new ToggleButton(Messages.text("log.everyStep"));
        everyStep.selectedProperty().subscribe(all -> list.setItems(all ? log.rows() : log.mainRows()));
        var bar = new HBox(title, space, everyStep, LogTools.filter(log), LogTools.follow(log));
        bar.getStyleClass().add("page-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(bar, list);
        FocusRegion.LOG.mark(this);
    }
}
