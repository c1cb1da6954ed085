package tallyboard.ui.setup;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.preview.Preview;
import tallyboard.ui.schedule.preview.PreviewView;

/** The tracks: out of a schedule, or three empty ones, or none yet; and what there is when there are some. */
final class TracksStepView extends StackPane {
    TracksStepView(SetupViewModel setup) {
        getStyleClass().add("tracks-step");
        var preview = new PreviewView(setup.preview());
        VBox.setVgrow(preview, Priority.ALWAYS);
        var instead = instead(setup);
        instead.visibleProperty().bind(setup.preview().state().map(now -> now instanceof Preview.Choosing));
        instead.managedProperty().bind(instead.visibleProperty());
        var choice = new VBox(preview, instead);
        var there = there(setup);
        there.visibleProperty().bind(setup.rooms().map(rooms -> !rooms.isEmpty()));
        choice.visibleProperty().bind(there.visibleProperty().not());
        getChildren().addAll(choice, there);
    }

    private static Node instead(SetupViewModel setup) {
        var words = new Label(Messages.text("setup.tracks.instead"));
        words.getStyleClass().add("text-2");
        var create = Buttons.plain(Messages.text("shell.empty.three.do"));
        create.setOnAction(_ -> setup.createThree());
        create.disableProperty().bind(setup.busy());
        var line = new HBox(words, create);
        line.getStyleClass().add("instead");
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private static Node there(SetupViewModel setup) {
        var title = new Label();
        title.getStyleClass().addAll("t24", "semibold");
        title.textProperty().bind(setup.rooms().map(rooms -> Messages.text("setup.tracks.there", rooms.size())));
        var what = new Label(Messages.text("setup.tracks.there.what"));
        what.getStyleClass().addAll("t16", "text-2");
        what.setWrapText(true);
        var list = new VBox();
        list.getStyleClass().addAll("card", "room-list");
        setup.rooms().subscribe(rooms -> list.getChildren().setAll(lines(rooms)));
        var column = new VBox(title, what, list);
        column.getStyleClass().add("column");
        return column;
    }

    private static List<Node> lines(List<String> rooms) {
        return rooms.stream().map(TracksStepView::line).toList();
    }

    private static Node line(String room) {
        var name = new Label(room);
        name.getStyleClass().add("medium");
        var key = new Label(Messages.text("setup.tracks.key"));
        key.getStyleClass().add("text-2");
        var line = new HBox(name, key);
        line.getStyleClass().add("room");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
