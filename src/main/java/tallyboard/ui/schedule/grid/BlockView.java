package tallyboard.ui.schedule.grid;

import java.time.Instant;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.schedule.plan.BlockRow;
import tallyboard.ui.schedule.plan.SessionState.Stage;

/** One session: two lines, and while it is on a bar at its left and a surface filled down to the present. */
final class BlockView extends Pane {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
    private static final PseudoClass TINY = PseudoClass.getPseudoClass("tiny");
    /** Below this there is no room for a second line. */
    private static final double TWO_LINES = 29;

    private static final double ONE_LINE = 20;

    private final Region fill = new Region();
    private final Label title = new Label();
    private final SignView sign = new SignView();
    private final Label strong = new Label();
    private final Label rest = new Label();
    private final HBox second = new HBox(sign, strong, rest);
    private final VBox text = new VBox(title, second);
    private BlockRow row;
    private double share;

    BlockView(BlockRow row, GridDeeds deeds) {
        this.row = row;
        getStyleClass().add("session-block");
        fill.getStyleClass().add("fill");
        title.getStyleClass().add("title");
        strong.getStyleClass().add("strong");
        rest.getStyleClass().add("rest");
        strong.managedProperty().bind(strong.textProperty().isNotEmpty());
        strong.setMinWidth(0);
        rest.setMinWidth(0);
        second.getStyleClass().add("second");
        text.getStyleClass().add("text");
        text.setMouseTransparent(true);
        fill.setMouseTransparent(true);
        getChildren().addAll(fill, text);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleRoleDescription(Messages.text("schedule.block.role"));
        setOnMousePressed(e -> {
            deeds.select(this.row.id());
            requestFocus();
            e.consume();
        });
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                deeds.edit();
            }
            e.consume();
        });
        focusedProperty().subscribe(isFocused -> {
            if (isFocused) {
                deeds.select(this.row.id());
            }
        });
        clip();
    }

    BlockRow row() {
        return row;
    }

    void show(BlockRow fresh, Instant now) {
        share = fresh.look().stage() == Stage.ON
                ? Math.clamp(
                        fresh.span().minutesTo(now)
                                / Math.max(1, fresh.span().length().toMinutes()),
                        0.0,
                        1.0)
                : 0;
        requestLayout();
        if (fresh.equals(row) && !title.getText().isEmpty()) {
            return;
        }
        row = fresh;
        var words = fresh.words();
        title.setText(words.title());
        sign.show(words.sign(), words.signRole());
        strong.setText(words.strong());
        rest.setText(words.rest());
        setAccessibleText(words.spoken());
        var look = fresh.look();
        pseudoClassStateChanged(PAST, look.stage() == Stage.OVER);
        pseudoClassStateChanged(ON, look.stage() == Stage.ON);
        pseudoClassStateChanged(PENDING, look.isPending());
        (look.stage() == Stage.ON ? look.role() : Role.OFF).mark(this);
    }

    void select(boolean isSelected) {
        pseudoClassStateChanged(SELECTED, isSelected);
    }

    @Override
    protected void layoutChildren() {
        boolean isShort = getHeight() < TWO_LINES;
        pseudoClassStateChanged(SHORT, isShort);
        pseudoClassStateChanged(TINY, getHeight() < ONE_LINE);
        second.setVisible(!isShort);
        second.setManaged(!isShort);
        fill.resizeRelocate(1, 1, getWidth() - 2, Math.max(0, share * getHeight() - 1));
        text.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Only the words are cut off; the ring of the focus reaches beyond the block. */
    private void clip() {
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        text.setClip(edge);
    }
}
