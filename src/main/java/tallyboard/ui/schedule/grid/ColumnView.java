package tallyboard.ui.schedule.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import tallyboard.agenda.SessionId;
import tallyboard.ui.schedule.plan.BlockRow;
import tallyboard.ui.schedule.plan.BreakRow;
import tallyboard.ui.schedule.plan.ColumnRow;
import tallyboard.ui.schedule.plan.DayPlan;
import tallyboard.ui.schedule.plan.Span;

/** One track of the day: the strip of its open gate at the left edge, its sessions, and the pauses between them. */
final class ColumnView extends Pane {
    private static final double LEFT = 12;
    private static final double RIGHT = 8;
    private static final double STRIP = 4;
    private static final double BETWEEN = 4;
    private static final double LEAST_HEIGHT = 13;
    private static final long SNAP_MINUTES = 5;

    private final GridDeeds deeds;
    private final Map<SessionId, BlockView> blocks = new HashMap<>();
    private final List<Region> strips = new ArrayList<>();
    private final List<BreakView> pauses = new ArrayList<>();
    private List<BreakRow> drawnBreaks = List.of();
    private ColumnRow row;
    private Span shown;

    ColumnView(ColumnRow row, Span shown, GridDeeds deeds) {
        this.row = row;
        this.shown = shown;
        this.deeds = deeds;
        getStyleClass().add("schedule-column");
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                deeds.add(this.row.id(), at(e.getY()));
                e.consume();
            }
        });
    }

    /** The blocks in the order of time. */
    List<BlockView> blocks() {
        return row.blocks().stream().flatMap(block -> find(block.id()).stream()).toList();
    }

    Optional<BlockView> find(SessionId id) {
        return Optional.ofNullable(blocks.get(id));
    }

    void show(ColumnRow fresh, DayPlan plan, Instant now) {
        row = fresh;
        shown = plan.shown();
        var kept = new HashMap<SessionId, BlockView>();
        for (var block : fresh.blocks()) {
            var view = find(block.id()).orElseGet(() -> new BlockView(block, deeds));
            view.show(block, now);
            kept.put(block.id(), view);
        }
        blocks.clear();
        blocks.putAll(kept);
        drawStrips(fresh.gates().size());
        drawBreaks(fresh.breaks(), plan.day().zone());
        var order = new ArrayList<Node>(strips);
        order.addAll(pauses);
        order.addAll(blocks());
        if (!getChildren().equals(order)) {
            getChildren().setAll(order);
        }
        requestLayout();
    }

    private void drawStrips(int wanted) {
        while (strips.size() > wanted) {
            strips.removeLast();
        }
        while (strips.size() < wanted) {
            var strip = new Region();
            strip.getStyleClass().add("gate-strip");
            strip.setMouseTransparent(true);
            strips.add(strip);
        }
    }

    private void drawBreaks(List<BreakRow> wanted, ZoneId zone) {
        if (!wanted.equals(drawnBreaks)) {
            drawnBreaks = wanted;
            pauses.clear();
            wanted.forEach(pause -> pauses.add(new BreakView(pause, zone)));
        }
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < strips.size(); i++) {
            var gate = row.gates().get(i);
            double top = Math.max(0, y(gate.from()));
            strips.get(i).resizeRelocate(0, top, STRIP, Math.min(getHeight(), y(gate.to())) - top);
        }
        for (int i = 0; i < pauses.size(); i++) {
            place(pauses.get(i), row.breaks().get(i).span(), BlockRow.Place.ALONE);
        }
        for (var block : row.blocks()) {
            find(block.id()).ifPresent(view -> place(view, block.span(), block.place()));
        }
    }

    private void place(Region view, Span span, BlockRow.Place place) {
        double width = (getWidth() - LEFT - RIGHT - BETWEEN * (place.of() - 1)) / place.of();
        double top = y(span.from());
        double height = Math.max(LEAST_HEIGHT, y(span.to()) - top - 3);
        view.resizeRelocate(
                snapPositionX(LEFT + place.index() * (width + BETWEEN)),
                snapPositionY(top + 1),
                snapSizeX(width),
                snapSizeY(height));
    }

    private double y(Instant at) {
        return shown.minutesTo(at) * GridView.PER_MINUTE;
    }

    private Instant at(double y) {
        long minutes = Math.round(y / GridView.PER_MINUTE / SNAP_MINUTES) * SNAP_MINUTES;
        return shown.from().plus(Duration.ofMinutes(minutes));
    }
}
