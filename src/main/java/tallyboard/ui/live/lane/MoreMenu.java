package tallyboard.ui.live.lane;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.state.Act;
import tallyboard.ui.live.state.Verb;

/** What a lane can do besides: a popup of small buttons, those that cut with the ring. Made anew each time it opens. */
final class MoreMenu {
    private final LaneRow row;
    private final LaneDeeds deeds;

    MoreMenu(LaneRow row, LaneDeeds deeds) {
        this.row = row;
        this.deeds = deeds;
    }

    void show(Node above) {
        var column = new VBox();
        column.getStyleClass().add("more-menu");
        column.setAlignment(Pos.CENTER_LEFT);
        var popup = new PopOver(column);
        row.words()
                .get()
                .acts()
                .acts()
                .more()
                .forEach(act -> column.getChildren().add(item(act, popup)));
        popup.setArrowSize(0);
        popup.setArrowIndent(0);
        popup.setCornerRadius(6);
        popup.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        popup.setDetachable(false);
        popup.setAnimated(false);
        popup.setHideOnEscape(true);
        var place = above.localToScreen(above.getLayoutBounds());
        popup.show(above, place.getMaxX(), place.getMinY() - 4, Duration.ZERO);
        column.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private Node item(Act act, PopOver popup) {
        Verb verb = act.verb();
        Runnable deed = () -> {
            popup.hide(Duration.ZERO);
            deeds.act(row, verb);
        };
        if (act.isHeld()) {
            var button = VerbButtons.held(verb, deed).small();
            button.getStyleClass().add("flat");
            return button;
        }
        return VerbButtons.small(verb, deeds.whyHeld(row.reds(), verb), deed);
    }
}
