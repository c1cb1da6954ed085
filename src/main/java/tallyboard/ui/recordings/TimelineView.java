package tallyboard.ui.recordings;

import java.time.Duration;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/** The recording as a bar of 36 px, with a hatched mark wherever the encoder was away. */
final class TimelineView extends Pane {
    private static final double NARROWEST = 4;

    private final Region whole = new Region();
    private List<Gap> gaps = List.of();
    private Duration length = Duration.ZERO;

    TimelineView() {
        getStyleClass().add("timeline");
        whole.getStyleClass().add("whole");
        getChildren().add(whole);
        setAccessibleText(Messages.text("recordings.timeline"));
    }

    void show(Duration total, List<Gap> missing) {
        length = total;
        gaps = missing;
        getChildren().setAll(whole);
        for (var gap : gaps) {
            var mark = new Region();
            mark.getStyleClass().add("gap");
            mark.setAccessibleText(Messages.text("recordings.timeline.gap", Figures.clock(gap.at())));
            getChildren().add(mark);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        whole.resizeRelocate(0, 0, getWidth(), getHeight());
        double perMilli = length.isZero() ? 0 : getWidth() / length.toMillis();
        for (int i = 0; i < gaps.size(); i++) {
            var gap = gaps.get(i);
            double width = Math.max(NARROWEST, gap.lost().toMillis() * perMilli);
            double x = Math.clamp(gap.at().toMillis() * perMilli, 0, Math.max(0, getWidth() - width));
            getChildren().get(i + 1).resizeRelocate(x, 0, width, getHeight());
        }
    }
}
