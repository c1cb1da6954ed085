package tallyboard.ui.schedule.grid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import tallyboard.agenda.TrackId;
import tallyboard.ui.schedule.plan.DayPlan;

/** What lies in the scrolled part: hour lines, the line of the present behind everything, columns, a tick on each column. */
final class SheetView extends Pane {
    private static final double TICK = 12;

    private final GridDeeds deeds;
    private final Map<TrackId, ColumnView> columns = new LinkedHashMap<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<Region> ticks = new ArrayList<>();
    private final Region now = part("now-line");
    private Optional<DayPlan> plan = Optional.empty();

    SheetView(GridDeeds deeds) {
        this.deeds = deeds;
        getStyleClass().add("schedule-sheet");
    }

    List<ColumnView> columns() {
        return List.copyOf(columns.values());
    }

    void show(DayPlan fresh, Instant moment) {
        plan = Optional.of(fresh);
        var kept = new LinkedHashMap<TrackId, ColumnView>();
        for (var row : fresh.columns()) {
            var view = Optional.ofNullable(columns.get(row.id()))
                    .orElseGet(() -> new ColumnView(row, fresh.shown(), deeds));
            view.show(row, fresh, moment);
            kept.put(row.id(), view);
        }
        columns.clear();
        columns.putAll(kept);
        resize(lines, (int) fresh.shown().length().toHours(), "hour-line");
        resize(ticks, columns.size(), "now-tick");
        now.setVisible(fresh.now().isPresent());
        ticks.forEach(tick -> tick.setVisible(fresh.now().isPresent()));
        var order = new ArrayList<Node>(lines);
        order.add(now);
        order.addAll(columns.values());
        order.addAll(ticks);
        if (!getChildren().equals(order)) {
            getChildren().setAll(order);
        }
        setPrefHeight(fresh.shown().length().toMinutes() * GridView.PER_MINUTE);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        plan.ifPresent(p -> {
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).resizeRelocate(0, i * 60 * GridView.PER_MINUTE, getWidth(), 1);
            }
            double width = getWidth() / Math.max(1, columns.size());
            double y = p.now()
                    .map(at -> p.shown().minutesTo(at) * GridView.PER_MINUTE)
                    .orElse(0.0);
            now.resizeRelocate(0, Math.round(y), getWidth(), 1);
            int place = 0;
            for (var column : columns.values()) {
                double x = Math.round(place * width);
                column.resizeRelocate(x, 0, Math.round((place + 1) * width) - x, getHeight());
                ticks.get(place).resizeRelocate(x, Math.round(y - 0.5), TICK, 2);
                place++;
            }
        });
    }

    private static void resize(List<Region> parts, int wanted, String style) {
        while (parts.size() > wanted) {
            parts.removeLast();
        }
        while (parts.size() < wanted) {
            parts.add(part(style));
        }
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        part.setMouseTransparent(true);
        return part;
    }
}
