package tallyboard.ui.schedule.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import tallyboard.agenda.SessionId;

/** The way through the grid by keyboard: one stop for Tab, the arrows go from block to block. */
final class GridKeys {
    private final GridView grid;
    private final SheetView sheet;

    GridKeys(GridView grid, SheetView sheet) {
        this.grid = grid;
        this.sheet = sheet;
        sheet.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Marks the selected block and makes it the stop; without one, the first is the stop. */
    void mark(Optional<SessionId> selected) {
        var stop = stop(selected);
        for (var column : sheet.columns()) {
            for (var block : column.blocks()) {
                block.select(selected.filter(block.row().id()::equals).isPresent());
                block.setFocusTraversable(stop.filter(block::equals).isPresent());
            }
        }
    }

    void focus(Optional<SessionId> selected) {
        stop(selected).ifPresent(this::go);
    }

    private Optional<BlockView> stop(Optional<SessionId> selected) {
        return selected.flatMap(id -> sheet.columns().stream()
                        .flatMap(column -> column.find(id).stream())
                        .findFirst())
                .or(() -> sheet.columns().stream()
                        .flatMap(column -> column.blocks().stream())
                        .findFirst());
    }

    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof BlockView here) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var next = switch (event.getCode()) {
            case DOWN -> inColumn(here, 1);
            case UP -> inColumn(here, -1);
            case RIGHT -> beside(here, 1);
            case LEFT -> beside(here, -1);
            case HOME -> column(here).stream().findFirst();
            case END -> column(here).reversed().stream().findFirst();
            case ENTER -> {
                grid.deeds().edit();
                yield Optional.of(here);
            }
            default -> Optional.<BlockView>empty();
        };
        switch (event.getCode()) {
            case DOWN, UP, RIGHT, LEFT, HOME, END, ENTER -> event.consume();
            default -> {}
        }
        next.filter(block -> !block.equals(here)).ifPresent(this::go);
    }

    private void go(BlockView block) {
        block.setFocusTraversable(true);
        block.requestFocus();
        grid.reveal(block);
    }

    private List<BlockView> column(BlockView here) {
        return sheet.columns().stream()
                .map(ColumnView::blocks)
                .filter(blocks -> blocks.contains(here))
                .findFirst()
                .orElse(List.of());
    }

    private Optional<BlockView> inColumn(BlockView here, int by) {
        var column = column(here);
        int next = column.indexOf(here) + by;
        return next >= 0 && next < column.size() ? Optional.of(column.get(next)) : Optional.empty();
    }

    /** In the nearest column on that side that has any: the block whose begin is nearest in time. */
    private Optional<BlockView> beside(BlockView here, int by) {
        var columns = sheet.columns();
        int from = columns.stream().map(ColumnView::blocks).toList().indexOf(column(here));
        for (int i = from + by; i >= 0 && i < columns.size(); i += by) {
            var nearest = columns.get(i).blocks().stream()
                    .min(Comparator.comparingDouble(block -> Math.abs(
                            here.row().span().minutesTo(block.row().span().from()))));
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }
}
