package tallyboard.ui.schedule.grid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import tallyboard.agenda.SessionId;
import tallyboard.ui.schedule.plan.DayPlan;

/** The grid of one day, 96 px an hour. Heads and hours stay in sight while the rest is scrolled. */
public final class GridView extends BorderPane {
    static final double PER_MINUTE = 96.0 / 60;
    private static final double HOURS_WIDTH = 64;
    private static final double HEADS_HEIGHT = 40;
    private static final double LEAST_COLUMN = 180;
    /** The present stands so far down the part that is in sight. */
    private static final double SHARE_ABOVE = 1.0 / 3;

    private final GridDeeds deeds;
    private final SheetView sheet;
    private final HoursView hours = new HoursView();
    private final Pane heads = new Pane();
    private final List<HeadView> headViews = new ArrayList<>();
    private final ScrollPane scroll;
    private final GridKeys keys;
    private Optional<DayPlan> plan = Optional.empty();
    private Optional<Instant> wanted = Optional.empty();
    private Optional<SessionId> selected = Optional.empty();

    public GridView(GridDeeds deeds) {
        this.deeds = deeds;
        this.sheet = new SheetView(deeds);
        this.scroll = new ScrollPane(sheet);
        getStyleClass().add("schedule-grid");
        var corner = new Region();
        corner.getStyleClass().add("corner");
        corner.setMinWidth(HOURS_WIDTH);
        var headPlace = clipped(heads);
        headPlace.setMinHeight(HEADS_HEIGHT);
        headPlace.setMaxHeight(HEADS_HEIGHT);
        HBox.setHgrow(headPlace, Priority.ALWAYS);
        var hoursPlace = clipped(hours);
        hoursPlace.setMinWidth(HOURS_WIDTH);
        hoursPlace.setMaxWidth(HOURS_WIDTH);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        setTop(new HBox(corner, headPlace));
        setLeft(hoursPlace);
        setCenter(scroll);
        keys = new GridKeys(this, sheet);
        scroll.viewportBoundsProperty().subscribe(this::fit);
        scroll.hvalueProperty().subscribe(_ -> follow());
        scroll.vvalueProperty().subscribe(_ -> follow());
        sheet.layoutBoundsProperty().subscribe(_ -> follow());
    }

    /** Draws the day anew and keeps what is the same. */
    public void show(DayPlan fresh, Optional<SessionId> chosen, Instant now) {
        boolean hadFocus = isFocusInside();
        plan = Optional.of(fresh);
        selected = chosen;
        while (headViews.size() < fresh.columns().size()) {
            headViews.add(new HeadView());
        }
        while (headViews.size() > fresh.columns().size()) {
            headViews.removeLast();
        }
        for (int i = 0; i < headViews.size(); i++) {
            headViews.get(i).show(fresh.columns().get(i));
        }
        heads.getChildren().setAll(headViews);
        hours.show(fresh);
        sheet.show(fresh, now);
        keys.mark(selected);
        fit(scroll.getViewportBounds());
        if (hadFocus && !isFocusInside()) {
            keys.focus(selected);
        }
    }

    /** Brings the moment into sight as soon as the day is laid out. */
    public void want(Instant moment) {
        wanted = Optional.of(moment);
        requestLayout();
    }

    /** Gives the focus to the selected session, or to the first. */
    public void focus() {
        keys.focus(selected);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (wanted.isPresent() && plan.isPresent() && scroll.getViewportBounds().getHeight() > 0) {
            scroll.layout();
            scrollTo(plan.get(), wanted.get());
            wanted = Optional.empty();
            deeds.reached();
        }
    }

    /** Brings the block into sight, with as little movement as that takes. */
    void reveal(BlockView block) {
        var view = scroll.getViewportBounds();
        var bounds = sheet.sceneToLocal(block.localToScene(block.getLayoutBounds()));
        scroll.setVvalue(
                revealed(scroll.getVvalue(), bounds.getMinY(), bounds.getMaxY(), view.getHeight(), sheet.getHeight()));
        scroll.setHvalue(
                revealed(scroll.getHvalue(), bounds.getMinX(), bounds.getMaxX(), view.getWidth(), sheet.getWidth()));
    }

    GridDeeds deeds() {
        return deeds;
    }

    private static double revealed(double value, double from, double to, double seen, double whole) {
        double free = whole - seen;
        if (free <= 0) {
            return 0;
        }
        double top = value * free;
        double moved = from < top ? from : to > top + seen ? Math.min(from, to - seen) : top;
        return Math.clamp(moved / free, 0.0, 1.0);
    }

    private void scrollTo(DayPlan day, Instant moment) {
        double seen = scroll.getViewportBounds().getHeight();
        double free = sheet.getHeight() - seen;
        double y = day.shown().minutesTo(moment) * PER_MINUTE;
        scroll.setVvalue(free <= 0 ? 0 : Math.clamp((y - seen * SHARE_ABOVE) / free, 0.0, 1.0));
    }

    private void fit(Bounds seen) {
        int columns = Math.max(1, headViews.size());
        sheet.setPrefWidth(Math.max(seen.getWidth(), columns * LEAST_COLUMN));
        sheet.setMinHeight(seen.getHeight());
        follow();
    }

    /** Heads and hours go where the sheet went. */
    private void follow() {
        var seen = scroll.getViewportBounds();
        double x = scroll.getHvalue() * Math.max(0, sheet.getWidth() - seen.getWidth());
        double y = scroll.getVvalue() * Math.max(0, sheet.getHeight() - seen.getHeight());
        heads.setTranslateX(-Math.round(x));
        hours.setTranslateY(-Math.round(y));
        hours.resize(HOURS_WIDTH, sheet.getHeight());
        double width = sheet.getWidth() / Math.max(1, headViews.size());
        for (int i = 0; i < headViews.size(); i++) {
            double from = Math.round(i * width);
            headViews.get(i).setManaged(false);
            headViews.get(i).resizeRelocate(from, 0, Math.round((i + 1) * width) - from, HEADS_HEIGHT);
        }
    }

    private boolean isFocusInside() {
        return getScene() != null && getScene().getFocusOwner() instanceof BlockView;
    }

    private static Pane clipped(Pane content) {
        content.setManaged(false);
        var place = new Pane(content);
        var edge = new Rectangle();
        edge.widthProperty().bind(place.widthProperty());
        edge.heightProperty().bind(place.heightProperty());
        place.setClip(edge);
        return place;
    }
}
