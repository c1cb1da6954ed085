package tallyboard.ui.schedule.grid;

import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.plan.BreakRow;

/** A pause, dashed and empty. It follows from the sessions around it, so it can neither be selected nor changed. */
final class BreakView extends VBox {
    BreakView(BreakRow row, ZoneId zone) {
        getStyleClass().add("break-block");
        setMouseTransparent(true);
        var until = Figures.time(row.span().to(), zone);
        var title = new Label(Messages.text("schedule.break.title"));
        title.getStyleClass().add("title");
        var detail =
                new Label(Messages.text(row.isGateOpen() ? "schedule.break.gateOpen" : "schedule.break.until", until));
        detail.getStyleClass().add("rest");
        getChildren().addAll(title, detail);
    }
}
