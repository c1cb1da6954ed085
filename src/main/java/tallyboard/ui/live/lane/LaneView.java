package tallyboard.ui.live.lane;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.words.LaneWords;

/** One lane of the desk: a single stop for the focus that speaks as one sentence, with its buttons to the right of it. */
public final class LaneView extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final LaneRow row;
    /** What is on the screen; the row may have gone on since, while the lane was out of sight. */
    private final ReadOnlyObjectWrapper<LaneWords> words;

    private final BandView band;
    private final ScopeView scope;
    private final Label cause;
    private final VBox picture;
    private final AxesView axes;
    private final SessionView session;
    private final ActionsView actions;
    private final HBox content;
    private boolean isFollowing;

    public LaneView(LaneRow row, LaneDeeds deeds) {
        this.row = row;
        words = new ReadOnlyObjectWrapper<>(row.words().get());
        band = new BandView(words.map(LaneWords::band));
        scope = new ScopeView(words.map(LaneWords::scope), row.traffic());
        cause = Words.label(words, w -> w.band().sentence(), "cause", "text-2");
        picture = new VBox(scope, new FiguresView(words.map(w -> w.scope().figures())));
        picture.getStyleClass().add("picture");
        axes = new AxesView(words.map(LaneWords::axes));
        session = new SessionView(words.map(LaneWords::session));
        actions = new ActionsView(row, words.map(LaneWords::acts), deeds);
        actions.setHome(this::requestFocus);
        getStyleClass().add("lane");
        row.leave(this);
        content = new HBox(identity(), picture, body());
        content.getStyleClass().add("content");
        HBox.setHgrow(content, Priority.ALWAYS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleRoleDescription(Messages.text("live.lane.role"));
        accessibleTextProperty().bind(row.words().map(LaneWords::spoken));
        row.words().map(w -> w.band().heading().role()).subscribe(role -> role.mark(this));
        row.words().subscribe(this::show);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> deeds.select(row));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        focusWithinProperty().subscribe(isHere -> {
            if (isHere) {
                deeds.select(row);
            } else {
                actions.reach(false);
            }
        });
    }

    public LaneRow row() {
        return row;
    }

    /** The button that a shortcut for Finish holds. */
    public HoldButton finish() {
        return actions.finish();
    }

    public void select(boolean isSelected) {
        pseudoClassStateChanged(SELECTED, isSelected);
    }

    /**
     * Out of sight a lane is an empty place that speaks and can be gone to, because its hundred nodes would cost as much as
     * those that are seen. What it missed it catches up with. Once seen it keeps its nodes, unseen: to style them anew
     * takes longer than a frame.
     */
    public void follow(boolean isInSight) {
        if (isInSight && getChildren().isEmpty()) {
            getChildren().add(content);
        }
        if (isFollowing != isInSight) {
            isFollowing = isInSight;
            content.setVisible(isInSight);
            attend(isInSight);
            show(row.words().get());
            draw();
        }
    }

    private void attend(boolean isInSight) {
        if (isInSight) {
            row.attend(this);
        } else {
            row.leave(this);
        }
    }

    private void show(LaneWords fresh) {
        if (isFollowing) {
            words.set(fresh);
        }
    }

    /** Draws the traces; to be called when something was measured. */
    public void draw() {
        if (isFollowing && picture.isVisible()) {
            scope.draw();
        }
    }

    /** Shows as much as there is room for. */
    public void fit(Density density) {
        boolean isTiny = density == Density.TINY;
        boolean isSmall = density == Density.COMPACT || isTiny;
        scope.fit(density);
        show(cause, !isSmall);
        show(picture, !isTiny);
        show(axes, !isTiny);
        band.saySentence(isSmall);
        draw();
    }

    private VBox identity() {
        var room = Words.label(words, w -> w.seat().room(), "room", "t16", "medium");
        room.setWrapText(true);
        var encoder = Words.label(words, LaneWords::encoder, "encoder", "t13", "text-2");
        encoder.setWrapText(true);
        var column = new VBox(Words.label(words, w -> w.seat().letter(), "letter", "t32", "semibold"), room, encoder);
        column.getStyleClass().add("identity");
        return column;
    }

    private VBox body() {
        var problem = new Label();
        problem.getStyleClass().addAll("problem", "attention");
        problem.setMinWidth(0);
        problem.textProperty().bind(row.problem());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        session.hideNextWhile(problem.visibleProperty());
        var duo = new HBox(session, axes);
        duo.getStyleClass().add("duo");
        HBox.setHgrow(axes, Priority.ALWAYS);
        var middle = new StackPane(duo, problem);
        StackPane.setAlignment(problem, Pos.BOTTOM_LEFT);
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.getStyleClass().add("middle");
        middle.setMinHeight(0);
        var column = new VBox(band, cause, middle, actions);
        column.getStyleClass().add("body");
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        return column;
    }

    /** Right and Left go into the buttons and back; Up and Down are the page's. */
    private void move(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> step(TraversalDirection.NEXT);
            case LEFT -> step(TraversalDirection.PREVIOUS);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(TraversalDirection direction) {
        actions.reach(true);
        var owner = getScene().getFocusOwner();
        var stops = actions.reachable();
        boolean isAtItsEnd = stops.isEmpty()
                || (direction == TraversalDirection.NEXT ? stops.getLast().equals(owner) : equals(owner));
        if (!isAtItsEnd) {
            owner.requestFocusTraversal(direction);
        }
    }

    /** Moves the focus from this lane, or from one of its buttons, to the lane above or below. */
    public void leave(TraversalDirection direction) {
        requestFocus();
        actions.reach(false);
        requestFocusTraversal(direction);
    }

    private static void show(Node node, boolean isThere) {
        node.setVisible(isThere);
        node.setManaged(isThere);
    }
}
