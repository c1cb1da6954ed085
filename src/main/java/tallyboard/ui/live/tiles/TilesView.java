package tallyboard.ui.live.tiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.rows.LiveViewModel;

/** All tracks as tiles, sixteen at a time: those among which the selected one is. */
public final class TilesView extends Pane {
    private static final int MOST = 16;

    private final LiveViewModel live;
    private final boolean isOnlySeen;
    private final Map<LaneRow, TileView> views = new HashMap<>();
    private final ReadOnlyStringWrapper part = new ReadOnlyStringWrapper("");
    private final Subscription following;
    private TileGrid grid = TileGrid.of(1, 0, 0);

    private TilesView(LiveViewModel live, boolean isOnlySeen) {
        this.live = live;
        this.isOnlySeen = isOnlySeen;
        getStyleClass().add("tiles");
        setMinSize(0, 0);
        following = Subscription.combine(
                live.lanes().subscribe(this::seat), live.selected().subscribe(_ -> seat()));
        seat();
    }

    /** Tiles that select their track, for the Live page. */
    public static TilesView forThePage(LiveViewModel live) {
        var tiles = new TilesView(live, false);
        FocusRegion.LANES.mark(tiles);
        tiles.addEventHandler(KeyEvent.KEY_PRESSED, tiles::move);
        return tiles;
    }

    /** Tiles to look at and nothing else, for whoever may see them. */
    public static TilesView forAll(LiveViewModel live) {
        var tiles = new TilesView(live, true);
        tiles.setMouseTransparent(true);
        return tiles;
    }

    /** Which tracks are shown where there are more than fit; empty where all are. */
    public ReadOnlyStringProperty part() {
        return part.getReadOnlyProperty();
    }

    /** Draws what was measured. */
    public void draw() {
        tiles().forEach(TileView::draw);
    }

    /** Gives the focus to the tile of the selected track. */
    public void goToSelected() {
        live.selected().get().map(views::get).ifPresent(TileView::requestFocus);
    }

    /** Follows the tracks no longer. */
    public void leave() {
        following.unsubscribe();
    }

    private void seat() {
        var all = live.lanes();
        int place = live.selected().get().map(all::indexOf).orElse(0);
        int first = Math.max(0, place) / MOST * MOST;
        var shown = all.subList(first, Math.min(all.size(), first + MOST));
        part.set(
                all.size() <= MOST
                        ? ""
                        : Messages.text("live.tiles.part", first + 1, first + shown.size(), all.size()));
        views.keySet().retainAll(all);
        var order = shown.stream()
                .map(row -> views.computeIfAbsent(row, this::tile))
                .toList();
        if (!List.copyOf(getChildren()).equals(order)) {
            getChildren().setAll(order);
        }
        views.forEach(
                (row, view) -> view.select(!isOnlySeen && live.selected().get().equals(Optional.of(row))));
    }

    private TileView tile(LaneRow row) {
        var tile = new TileView(row);
        if (!isOnlySeen) {
            tile.setFocusTraversable(true);
            tile.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> tile.requestFocus());
            tile.focusedProperty().subscribe(isHere -> {
                if (isHere) {
                    live.select(row);
                }
            });
        }
        return tile;
    }

    private List<TileView> tiles() {
        return getChildren().stream().map(TileView.class::cast).toList();
    }

    @Override
    protected void layoutChildren() {
        var tiles = tiles();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        grid = TileGrid.of(
                tiles.size(), getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).resizeRelocate(left + grid.x(i), top + grid.y(i), grid.width(), grid.height());
        }
    }

    /** The arrows go from tile to tile, at the ends of a row into the next one. */
    private void move(KeyEvent event) {
        int by = switch (event.getCode()) {
            case RIGHT -> 1;
            case LEFT -> -1;
            case DOWN -> grid.columns();
            case UP -> -grid.columns();
            default -> 0;
        };
        if (by == 0) {
            return;
        }
        event.consume();
        var all = live.lanes();
        int to = live.selected().get().map(all::indexOf).orElse(0) + by;
        if (to >= 0 && to < all.size()) {
            live.select(to);
            reach(to % MOST);
        }
    }

    /** Comes from the tile beside it, as Tab does, because only a focus that was moved by key shows its ring. */
    private void reach(int place) {
        var tiles = tiles();
        if (place > 0) {
            tiles.get(place - 1).requestFocusTraversal(TraversalDirection.NEXT);
        } else if (tiles.size() > 1) {
            tiles.get(1).requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        if (!tiles.get(place).isFocused()) {
            tiles.get(place).requestFocus();
        }
    }
}
