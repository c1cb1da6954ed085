package tallyboard.ui.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.live.lane.Density;
import tallyboard.ui.live.lane.LaneDeeds;
import tallyboard.ui.live.lane.LaneView;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.rows.LiveViewModel;

/** The lanes one below the other, as large as they may be. Only those in sight follow their rows; the others wait. */
final class LanesView extends ScrollPane {
    /** Nobody's lanes have more room than this. */
    private static final double TALLEST = 2160;

    private final LiveViewModel live;
    private final LaneDeeds deeds;
    private final Map<LaneRow, LaneView> views = new HashMap<>();
    private final VBox column = new VBox();
    private final ReadOnlyObjectWrapper<Density> density = new ReadOnlyObjectWrapper<>(Density.ROOMY);

    LanesView(LiveViewModel live, LaneDeeds deeds) {
        this.live = live;
        this.deeds = deeds;
        setContent(column);
        column.getStyleClass().add("lanes");
        column.addEventHandler(KeyEvent.KEY_PRESSED, this::moveBetweenLanes);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        FocusRegion.LANES.mark(column);
        live.lanes().subscribe(this::seat);
        seat(); // a list tells its changes only, and the lanes may have come before the page
        live.selected().subscribe(this::mark);
        widthProperty().subscribe(_ -> fit());
        heightProperty().subscribe(_ -> fit());
        vvalueProperty().subscribe(_ -> look());
        viewportBoundsProperty().subscribe(_ -> look());
        column.heightProperty().subscribe(_ -> look());
    }

    /** How much room each lane has. */
    ReadOnlyObjectProperty<Density> density() {
        return density.getReadOnlyProperty();
    }

    Optional<LaneView> selected() {
        return live.selected().get().map(views::get);
    }

    /** Gives the focus to the selected lane and brings it into sight. */
    void goToSelected() {
        selected().ifPresent(lane -> {
            lane.requestFocus();
            bringIntoSight(lane);
        });
    }

    /** Draws what was measured. */
    void draw() {
        views.values().forEach(LaneView::draw);
    }

    /** Gives every row its view and keeps the views that are there. */
    private void seat() {
        views.keySet().retainAll(live.lanes());
        var order = new ArrayList<Node>();
        for (var row : live.lanes()) {
            order.add(views.computeIfAbsent(row, r -> new LaneView(r, deeds)));
        }
        if (!List.copyOf(column.getChildren()).equals(order)) {
            column.getChildren().setAll(order);
        }
        mark(live.selected().get());
        fit();
    }

    private void mark(Optional<LaneRow> chosen) {
        views.forEach((row, view) -> view.select(chosen.filter(row::equals).isPresent()));
        look();
    }

    private void fit() {
        density.set(Density.of(live.lanes().size(), getWidth(), getHeight()));
        views.values().forEach(view -> view.fit(density.get()));
        look();
    }

    /** Lets the lanes in sight follow their rows, and the selected one, which can be commanded by keys from anywhere. */
    private void look() {
        var there = column.getChildren();
        double each = heightOfOne();
        double seen = isLaidOut() ? getViewportBounds().getHeight() : TALLEST;
        double top = getVvalue() * Math.max(0, each * there.size() - seen);
        var chosen = selected();
        for (int i = 0; i < there.size(); i++) {
            boolean isInSight = (i + 2) * each > top && (i - 1) * each < top + seen;
            var lane = (LaneView) there.get(i);
            lane.follow(isInSight || chosen.filter(lane::equals).isPresent());
        }
    }

    private boolean isLaidOut() {
        return getViewportBounds().getHeight() > 0;
    }

    /** Before the first layout only the intended height is known. */
    private double heightOfOne() {
        double laidOut = column.getHeight() / Math.max(1, column.getChildren().size());
        return laidOut > 0 ? laidOut : density.get().height();
    }

    private void bringIntoSight(LaneView lane) {
        double hidden = column.getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            var bounds = lane.getBoundsInParent();
            double top = getVvalue() * hidden;
            double lowest = bounds.getMaxY() - getViewportBounds().getHeight();
            setVvalue(Math.clamp(top, Math.min(lowest, bounds.getMinY()), bounds.getMinY()) / hidden);
        }
    }

    private void moveBetweenLanes(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int here = column.getChildren().indexOf(selected().orElse(null));
        int next = here + by;
        if (by == 0 || here < 0) {
            return;
        }
        event.consume();
        if (next >= 0 && next < column.getChildren().size()) {
            var there = (LaneView) column.getChildren().get(next);
            selected().ifPresent(lane -> lane.leave(by > 0 ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS));
            if (!there.isFocused()) {
                there.requestFocus();
            }
            bringIntoSight(there);
        }
    }
}
