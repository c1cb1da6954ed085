package tallyboard.ui.schedule.grid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.schedule.plan.DayPlan;

/** The hours at the left, in the time of the venue, and the time of the present on the line. */
final class HoursView extends Pane {
    private static final double TAG_WIDTH = 56;
    private static final double TAG_HEIGHT = 20;
    private static final double LABEL_HEIGHT = 16;
    private static final double GAP = 8;

    private final List<Label> hours = new ArrayList<>();
    private final Label now = new Label();
    private Optional<DayPlan> plan = Optional.empty();

    HoursView() {
        getStyleClass().add("hours");
        now.getStyleClass().add("now-tag");
        now.setAlignment(Pos.CENTER);
    }

    void show(DayPlan fresh) {
        boolean isOther = plan.filter(
                        p -> p.shown().equals(fresh.shown()) && p.day().equals(fresh.day()))
                .isEmpty();
        plan = Optional.of(fresh);
        if (isOther) {
            hours.clear();
            for (var at = fresh.shown().from(); at.isBefore(fresh.shown().to()); at = next(at)) {
                var label = new Label(Figures.time(at, fresh.day().zone()));
                label.getStyleClass().addAll("t12", "text-2");
                label.setAlignment(Pos.CENTER_RIGHT);
                hours.add(label);
            }
            getChildren().setAll(hours);
            getChildren().add(now);
        }
        fresh.now().ifPresent(at -> now.setText(Figures.time(at, fresh.day().zone())));
        now.setVisible(fresh.now().isPresent());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        plan.ifPresent(p -> {
            double line = p.now().map(at -> y(p, at)).orElse(-TAG_HEIGHT * 2);
            for (int i = 0; i < hours.size(); i++) {
                double y = i * 60 * GridView.PER_MINUTE;
                hours.get(i).resizeRelocate(0, y - LABEL_HEIGHT / 2, getWidth() - GAP, LABEL_HEIGHT);
                hours.get(i).setVisible(i > 0 && Math.abs(y - line) >= (TAG_HEIGHT + LABEL_HEIGHT) / 2);
            }
            now.resizeRelocate(0, line - TAG_HEIGHT / 2, TAG_WIDTH, TAG_HEIGHT);
        });
    }

    private static double y(DayPlan plan, Instant at) {
        return plan.shown().minutesTo(at) * GridView.PER_MINUTE;
    }

    private static Instant next(Instant at) {
        return at.plus(Duration.ofHours(1));
    }
}
