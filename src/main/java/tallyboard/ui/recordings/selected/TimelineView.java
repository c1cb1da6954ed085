package tallyboard.ui.recordings.selected;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.recordings.ledger.LedgerRow;
import tallyboard.ui.recordings.ledger.LedgerRow.Film;
import tallyboard.ui.recordings.ledger.Reel;

/** The recording as a bar of 36 px by the clock: hatched where the encoder was away, its marks, and the two handles. */
final class TimelineView extends Pane {
    private static final double NARROWEST = 4;
    private static final double MARK_WIDTH = 2;
    private static final double MARK_HEIGHT = 10;

    private final SelectedViewModel selected;
    private final Region whole = styled("whole");
    private final Region kept = styled("kept");
    private final HandleView in;
    private final HandleView out;
    private final List<Placed> placed = new ArrayList<>();
    private Optional<Reel> reel = Optional.empty();

    /** Something that lies between two moments, or at one. */
    private record Placed(Region node, Duration from, Duration length) {}

    TimelineView(SelectedViewModel selected) {
        this.selected = selected;
        getStyleClass().add("timeline");
        setAccessibleText(Messages.text("recordings.timeline"));
        in = new HandleView(
                "in", Messages.text("recordings.handle.in"), selected::moveIn, x -> selected.putIn(moment(x)));
        out = new HandleView(
                "out", Messages.text("recordings.handle.out"), selected::moveOut, x -> selected.putOut(moment(x)));
        Tooltip.install(in, new Tooltip(in.help()));
        Tooltip.install(out, new Tooltip(out.help()));
        selected.row().subscribe(this::show);
        selected.words().subscribe(_ -> handles());
    }

    private void show(Optional<LedgerRow> row) {
        reel = row.flatMap(LedgerRow::film)
                .map(Film::reel)
                .filter(r -> !r.length().isZero());
        placed.clear();
        row.flatMap(LedgerRow::film).ifPresent(this::place);
        var nodes = new ArrayList<Node>(List.of(whole, kept));
        placed.forEach(p -> nodes.add(p.node()));
        nodes.add(in);
        nodes.add(out);
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
        setVisible(reel.isPresent());
        requestLayout();
    }

    private void place(Film film) {
        for (var gap : film.reel().gaps()) {
            var from = film.reel().gone(gap);
            placed.add(said(styled("gap"), "recordings.timeline.gap", from, gap));
        }
        for (var mark : film.marks()) {
            var place = film.reel().clock(mark.media());
            var region = styled("mark");
            var words = Messages.text("recordings.timeline.mark", Figures.clock(mark.media()), mark.note());
            region.setAccessibleText(words);
            Tooltip.install(region, new Tooltip(words));
            placed.add(new Placed(region, place, Duration.ZERO));
        }
    }

    private static Placed said(Region region, String key, Duration from, Gap gap) {
        var words = Messages.text(key, Figures.clock(gap.at()), Figures.clock(gap.lost()));
        region.setAccessibleText(words);
        Tooltip.install(region, new Tooltip(words));
        return new Placed(region, from, gap.lost());
    }

    private void handles() {
        var stretch = selected.stretch().get();
        var ends = selected.words().get().ends();
        in.setVisible(stretch.isPresent());
        out.setVisible(stretch.isPresent());
        kept.setVisible(stretch.isPresent());
        stretch.ifPresent(s -> {
            in.show(ends.in(), s.in(), s.length());
            out.show(ends.out(), s.out(), s.length());
        });
        requestLayout();
    }

    private Duration moment(double x) {
        var span = reel.map(Reel::span).orElse(Duration.ZERO);
        return Duration.ofMillis(Math.round(x / Math.max(1, getWidth()) * span.toMillis()));
    }

    private double x(Duration sinceBegun) {
        var span = reel.map(Reel::span).orElse(Duration.ZERO);
        return span.isZero() ? 0 : getWidth() * sinceBegun.toMillis() / span.toMillis();
    }

    @Override
    protected void layoutChildren() {
        whole.resizeRelocate(0, 0, getWidth(), getHeight());
        for (var p : placed) {
            boolean isMark = p.length().isZero();
            double width = isMark ? MARK_WIDTH : Math.max(NARROWEST, x(p.length()));
            double left = Math.clamp(x(p.from()), 0, Math.max(0, getWidth() - width));
            p.node().resizeRelocate(left, 0, width, isMark ? MARK_HEIGHT : getHeight());
        }
        var stretch = selected.stretch().get();
        if (stretch.isPresent() && reel.isPresent()) {
            double from = x(reel.get().clock(stretch.get().in()));
            double until = x(reel.get().clock(stretch.get().out()));
            kept.resizeRelocate(from, 0, Math.max(0, until - from), getHeight());
            in.resizeRelocate(from - HandleView.WIDTH / 2, 0, HandleView.WIDTH, getHeight());
            out.resizeRelocate(until - HandleView.WIDTH / 2, 0, HandleView.WIDTH, getHeight());
        }
    }

    private static Region styled(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        return region;
    }
}
