package tallyboard.ui.kit.hold;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** The mark of a hold button: an open ring with a dot, 16 px, that fills clockwise from the top. */
final class HoldRing extends Pane {
    private static final double SIZE = 16;
    private static final double MIDDLE = 8;
    private static final double RADIUS = 6;

    private final Arc done = new Arc(MIDDLE, MIDDLE, RADIUS, RADIUS, 90, 0);

    HoldRing() {
        getStyleClass().add("hold-ring");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        var track = new Circle(MIDDLE, MIDDLE, RADIUS);
        track.getStyleClass().add("track");
        done.getStyleClass().add("done-part");
        done.setType(ArcType.OPEN);
        var dot = new Circle(MIDDLE, MIDDLE, 2);
        dot.getStyleClass().add("dot");
        getChildren().addAll(track, done, dot);
    }

    /** @param share 0 to 1 */
    void fill(double share) {
        done.setLength(-360 * share);
    }
}
