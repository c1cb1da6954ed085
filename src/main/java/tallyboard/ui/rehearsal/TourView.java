package tallyboard.ui.rehearsal;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.rehearsal.TourWords.Place;
import tallyboard.ui.shell.GuestView.Ways;

/**
 * The guide over the desk: a frame around what it speaks of and a bubble beside it. Everything else can be pressed as ever.
 */
public final class TourView extends Pane {
    private static final double WIDTH = 340;
    private static final double GAP = 12;
    private static final double EDGE = 4;

    /** Where to find it in the scene; in the first lane, which is the one that the tour is about. */
    private static final Map<Place, String> SELECTORS = Map.of(
            Place.HEADLINE, ".lane .band",
            Place.ARRIVING, ".lane .scope",
            Place.SESSION, ".lane .session",
            Place.FINISH, ".lane .hold-button",
            Place.RECORDING, ".rail");

    private final TourViewModel tour;
    private final Region frame = new Region();
    private final VBox bubble = new VBox();
    private final Runnable placing = this::place;

    public TourView(TourViewModel tour, Ways ways) {
        this.tour = tour;
        setPickOnBounds(false);
        getStyleClass().add("tour");
        frame.getStyleClass().add("frame");
        frame.setMouseTransparent(true);
        fill(ways);
        getChildren().addAll(frame, bubble);
        sceneProperty().subscribe((before, now) -> {
            Optional.ofNullable(before).ifPresent(scene -> scene.removePostLayoutPulseListener(placing));
            Optional.ofNullable(now).ifPresent(scene -> scene.addPostLayoutPulseListener(placing));
        });
        visibleProperty().bind(tour.over().not());
        FocusRegion.GUIDE.mark(bubble);
    }

    private void fill(Ways ways) {
        var count = label("t13", "text-2");
        count.textProperty().bind(tour.words().map(w -> Messages.text("rehearsal.tour.count", w.stop(), w.of())));
        var title = label("t16", "semibold");
        title.textProperty().bind(tour.words().map(TourWords::title));
        var text = label();
        text.textProperty().bind(tour.words().map(TourWords::text));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        var end = Buttons.flat(Messages.text("rehearsal.tour.end"));
        end.setOnAction(_ -> tour.end());
        var isLast = tour.words().map(w -> w.stop() == w.of());
        end.visibleProperty().bind(isLast.map(is -> !is));
        end.managedProperty().bind(end.visibleProperty());
        var leave = Buttons.call(Messages.text("rehearsal.leave"));
        leave.setOnAction(_ -> ways.leave().run());
        leave.visibleProperty().bind(isLast);
        leave.managedProperty().bind(leave.visibleProperty());
        var recordings = Buttons.plain(Messages.text("rehearsal.tour.recordings"));
        recordings.setOnAction(_ -> ways.recordings().run());
        recordings.visibleProperty().bind(tour.words().map(w -> w.place() == Place.RECORDING));
        recordings.managedProperty().bind(recordings.visibleProperty());
        recordings.disableProperty().bind(tour.words().map(w -> !w.isReady()));
        var next = Buttons.plain("");
        next.textProperty().bind(tour.words().map(TourWords::next));
        next.disableProperty().bind(tour.words().map(w -> !w.isReady()));
        next.setOnAction(_ -> {
            bubble.requestFocus(); // the button may have to wait at the next stop
            tour.next();
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(end, space, recordings, leave, next);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        bubble.getStyleClass().addAll("desk-sheet", "bubble");
        bubble.setPrefWidth(WIDTH);
        bubble.getChildren().addAll(count, title, text, buttons);
        bubble.setFocusTraversable(true);
        bubble.setAccessibleRole(AccessibleRole.TEXT);
        bubble.accessibleTextProperty().bind(tour.words().map(w -> w.title() + ". " + w.text()));
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        return label;
    }

    /** After each layout, so that the bubble stands where its subject stands. */
    private void place() {
        var selector = Optional.ofNullable(SELECTORS.get(tour.words().get().place()));
        var subject = selector.map(s -> getScene().getRoot().lookup(s)).filter(TourView::isSeen);
        frame.setVisible(subject.isPresent());
        double width = Math.max(WIDTH, bubble.minWidth(-1));
        double height = bubble.prefHeight(width);
        var at = subject.map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())));
        at.ifPresent(bounds -> frame.resizeRelocate(
                bounds.getMinX() - EDGE,
                bounds.getMinY() - EDGE,
                bounds.getWidth() + 2 * EDGE,
                bounds.getHeight() + 2 * EDGE));
        double x = at.map(bounds -> x(bounds, width)).orElse((getWidth() - width) / 2);
        double y = at.map(bounds -> y(bounds, height)).orElse((getHeight() - height) / 2);
        bubble.resizeRelocate(Math.round(x), Math.round(y), width, height);
    }

    private static boolean isSeen(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** Beside it where that fits, else level with its left edge. */
    private double x(Bounds subject, double width) {
        boolean isBesideFree = isTall(subject) && subject.getMaxX() + GAP + width <= getWidth();
        double wanted = isBesideFree ? subject.getMaxX() + GAP : subject.getMinX();
        return Math.clamp(wanted, GAP, Math.max(GAP, getWidth() - width - GAP));
    }

    /** Below it, never over it; a tall subject has the bubble at its side. */
    private double y(Bounds subject, double height) {
        double wanted = isTall(subject) ? subject.getMinY() + GAP : subject.getMaxY() + GAP;
        return wanted + height <= getHeight() - GAP ? wanted : Math.max(GAP, subject.getMinY() - GAP - height);
    }

    private boolean isTall(Bounds subject) {
        return subject.getHeight() > getHeight() / 2;
    }
}
