package tallyboard.ui.schedule;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** The page before there is a session: the ways to begin. */
final class EmptyScheduleView extends VBox {
    EmptyScheduleView(Runnable importOne, Runnable add) {
        getStyleClass().add("empty-schedule");
        setAlignment(Pos.CENTER);
        var title = new Label(Messages.text("schedule.empty.title"));
        title.getStyleClass().addAll("t24", "semibold");
        var what = new Label(Messages.text("schedule.empty.what"));
        what.getStyleClass().add("text-2");
        var bring = Buttons.call(Messages.text("schedule.bar.import"));
        bring.setOnAction(_ -> importOne.run());
        var addOne = Buttons.plain(Messages.text("schedule.bar.add"), Feather.PLUS);
        addOne.setOnAction(_ -> add.run());
        var ways = new HBox(bring, addOne);
        ways.getStyleClass().add("ways");
        ways.setAlignment(Pos.CENTER);
        getChildren().addAll(title, what, ways);
    }
}
