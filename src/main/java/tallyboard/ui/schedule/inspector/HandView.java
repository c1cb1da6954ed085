package tallyboard.ui.schedule.inspector;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.inspector.TalkWords.Hand;

/** What is moved or changed on this desk only, and the way back to what is published. */
final class HandView extends VBox {
    private static final Duration STEP = Duration.ofMinutes(5);

    private final ObservableValue<Optional<TalkWords>> talk;
    private final TalkDeeds deeds;
    private final Button otherRoom = Buttons.flat(Messages.text("schedule.talk.otherRoom"));

    HandView(ObservableValue<Optional<TalkWords>> talk, TalkDeeds deeds) {
        this.talk = talk;
        this.deeds = deeds;
        getStyleClass().addAll("section", "hand");
        var title = new Label(Messages.text("schedule.talk.move"));
        title.getStyleClass().addAll("t13", "semibold", "text-2");
        var earlier = Buttons.small(Messages.text("schedule.talk.earlier"));
        earlier.setOnAction(_ -> deeds.move(STEP.negated()));
        var later = Buttons.small(Messages.text("schedule.talk.later"));
        later.setOnAction(_ -> deeds.move(STEP));
        otherRoom.setOnAction(_ -> chooseRoom());
        otherRoom
                .disableProperty()
                .bind(talk.map(
                        t -> t.filter(words -> !words.otherRooms().isEmpty()).isEmpty()));
        var moves = new FlowPane(earlier, later, otherRoom);
        var edit = Buttons.small(Messages.text("schedule.talk.edit"), Feather.EDIT_2);
        edit.setOnAction(_ -> deeds.edit());
        var delete = Buttons.flat(Messages.text("schedule.talk.delete"), Feather.TRASH_2);
        delete.setOnAction(_ -> deeds.delete());
        var others = new FlowPane(edit, delete);
        moves.getStyleClass().add("acts");
        others.getStyleClass().add("acts");
        getChildren().addAll(title, moves, others, what(), published(), restore());
    }

    private Label what() {
        var what = new Label();
        what.getStyleClass().addAll("t13", "text-2");
        what.setWrapText(true);
        what.textProperty()
                .bind(hand().map(now -> Messages.text(
                        now.filter(Hand::isMadeHere).isPresent()
                                ? "schedule.talk.madeHere"
                                : "schedule.talk.onlyHere")));
        return what;
    }

    private Label published() {
        var published = new Label();
        published.getStyleClass().add("t13");
        published.setWrapText(true);
        published.textProperty().bind(hand().map(now -> now.map(Hand::published).orElse("")));
        published.visibleProperty().bind(published.textProperty().isNotEmpty());
        published.managedProperty().bind(published.visibleProperty());
        return published;
    }

    private Button restore() {
        var restore = Buttons.small(Messages.text("schedule.talk.restore"), Feather.ROTATE_CCW);
        restore.setOnAction(_ -> deeds.restore());
        restore.visibleProperty()
                .bind(hand().map(
                                now -> now.filter(h -> !h.published().isEmpty()).isPresent()));
        restore.managedProperty().bind(restore.visibleProperty());
        return restore;
    }

    private ObservableValue<Optional<Hand>> hand() {
        return talk.map(t -> t.map(TalkWords::hand));
    }

    private void chooseRoom() {
        var menu = new ContextMenu();
        talk.getValue()
                .ifPresent(words -> words.otherRooms().forEach(room -> {
                    var item = new MenuItem(room.name());
                    item.setOnAction(_ -> deeds.moveTo(room.id()));
                    menu.getItems().add(item);
                }));
        menu.show(otherRoom, Side.BOTTOM, 0, 4);
    }
}
