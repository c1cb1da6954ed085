package tallyboard.ui.schedule.review;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.grid.SignView;

/** A line of the review with its tick. The tick shows what the ViewModel says, and tells it what was pressed. */
final class LineView extends ListCell<Line> {
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final ReviewViewModel review;

    LineView(ReviewViewModel review) {
        this.review = review;
        getStyleClass().add("change-line");
    }

    static void tickAll(ReviewViewModel review, ChangeGroup group, boolean isWanted) {
        review.words()
                .get()
                .ifPresent(words -> review.tick(
                        words.of(group).stream().map(ChangeRow::change).toList(), isWanted));
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean isEmpty) {
        super.updateItem(line, isEmpty);
        setText(null);
        pseudoClassStateChanged(HEAD, line instanceof Line.Head && !isEmpty);
        if (line == null || isEmpty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (line) {
            case Line.Head head -> show(head);
            case Line.Changed(var row) -> show(row);
        }
    }

    private void show(Line.Head head) {
        boolean isAll = head.ticked() == head.changes();
        var tick = tick(isAll, () -> tickAll(review, head.group(), !isAll));
        tick.setIndeterminate(!isAll && head.ticked() > 0);
        var title = new Label(head.group().title());
        title.getStyleClass().add("semibold");
        var count = new Label(Messages.text("review.count", head.ticked(), head.changes()));
        count.getStyleClass().addAll("t13", "text-2");
        setGraphic(line(tick, title, count));
        setAccessibleText(Messages.text("review.spoken.head", head.group().title(), head.ticked(), head.changes()));
    }

    private void show(ChangeRow row) {
        var tick = tick(row.isTicked(), () -> review.tick(row.change(), !row.isTicked()));
        var sign = new SignView();
        sign.show(row.sign(), Role.INFO);
        var title = new Label(row.title());
        title.getStyleClass().add("medium");
        title.setMinWidth(0);
        var when = new Label(row.when());
        when.getStyleClass().addAll("t13", "text-2");
        when.setMinWidth(0);
        var what = new Label(row.sentence());
        what.setMinWidth(0);
        var first = new HBox(title, when);
        first.getStyleClass().add("first");
        first.setAlignment(Pos.BASELINE_LEFT);
        var second = new HBox(sign, what);
        second.getStyleClass().add("second");
        second.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(first, second);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setGraphic(line(tick, words));
        setAccessibleText(Messages.text(
                row.isTicked() ? "review.spoken.ticked" : "review.spoken.unticked",
                row.title(),
                row.when(),
                row.sentence()));
    }

    private static CheckBox tick(boolean isTicked, Runnable toggle) {
        var tick = new CheckBox();
        tick.setSelected(isTicked);
        tick.setFocusTraversable(false);
        tick.setMinWidth(Region.USE_PREF_SIZE);
        tick.setOnAction(_ -> {
            tick.setSelected(isTicked);
            toggle.run();
        });
        return tick;
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("parts");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
