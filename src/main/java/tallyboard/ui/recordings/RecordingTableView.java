package tallyboard.ui.recordings;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import tallyboard.stream.asset.AssetId;
import tallyboard.ui.kit.Messages;

/** The table of recordings, grouped by day, newest first. Keeps its selection and its opened days when it is drawn anew. */
final class RecordingTableView extends TreeTableView<Line> {
    private static final double ROW = 36;
    private static final double WIDEST = 5000;

    private final RecordingsViewModel recordings;
    private final Map<AssetId, TreeItem<Line>> items = new HashMap<>();
    private final Map<LocalDate, TreeItem<Line>> days = new HashMap<>();
    private boolean isDrawing;

    RecordingTableView(RecordingsViewModel recordings) {
        this.recordings = recordings;
        getStyleClass().addAll("recording-table", Styles.DENSE);
        setRoot(new TreeItem<>());
        setShowRoot(false);
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setRowFactory(_ -> new RecordingTableRowView());
        setAccessibleText(Messages.text("recordings.title"));
        setPlaceholder(new Label());
        getColumns()
                .setAll(List.of(
                        stateColumn(),
                        column("recordings.column.start", 76, RecordingRow::start),
                        track(),
                        name(),
                        right(column("recordings.column.length", 100, RecordingRow::length)),
                        right(column("recordings.column.gaps", 76, RecordingRow::gaps)),
                        right(column("recordings.column.size", 108, RecordingRow::size))));
        recordings.rows().addListener((ListChangeListener<RecordingRow>) _ -> draw());
        getSelectionModel().selectedItemProperty().subscribe(this::selected);
        draw();
    }

    private void selected(TreeItem<Line> item) {
        if (!isDrawing) {
            recordings.select(
                    item != null && item.getValue() instanceof Line.Recorded(var row)
                            ? Optional.of(row.id())
                            : Optional.empty());
        }
    }

    private void draw() {
        isDrawing = true;
        var kept = recordings.selected().get().map(RecordingRow::id);
        var byDay = new LinkedHashMap<LocalDate, List<TreeItem<Line>>>();
        for (var row : recordings.rows()) {
            var item = items.computeIfAbsent(row.id(), _ -> new TreeItem<>());
            item.setValue(new Line.Recorded(row));
            byDay.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(item);
        }
        var heads = byDay.entrySet().stream()
                .map(day -> head(day.getKey(), day.getValue()))
                .toList();
        if (!getRoot().getChildren().equals(heads)) {
            getRoot().getChildren().setAll(heads);
        }
        kept.map(items::get).ifPresent(item -> getSelectionModel().select(item));
        isDrawing = false;
    }

    private TreeItem<Line> head(LocalDate date, List<TreeItem<Line>> recorded) {
        var head = days.computeIfAbsent(date, _ -> {
            var fresh = new TreeItem<Line>();
            fresh.setExpanded(true);
            return fresh;
        });
        head.setValue(new Line.Day(date, recorded.size()));
        if (!head.getChildren().equals(recorded)) {
            head.getChildren().setAll(recorded);
        }
        return head;
    }

    private static TreeTableColumn<Line, Line> stateColumn() {
        var column = new TreeTableColumn<Line, Line>(Messages.text("recordings.column.state"));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        column.setCellFactory(_ -> new StateCellView());
        return sized(column, 216);
    }

    private static TreeTableColumn<Line, String> column(
            String title, double width, Function<RecordingRow, String> text) {
        var column = new TreeTableColumn<Line, String>(Messages.text(title));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(
                cell.getValue().getValue() instanceof Line.Recorded(var row) ? text.apply(row) : ""));
        return sized(column, width);
    }

    private static TreeTableColumn<Line, String> track() {
        var column = column("recordings.column.track", 64, row -> row.name().letter());
        column.getStyleClass().add("letter");
        return column;
    }

    private static TreeTableColumn<Line, String> name() {
        var column = column("recordings.column.name", 240, row -> row.name().room());
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(
                switch (cell.getValue().getValue()) {
                    case Line.Day day -> day.count();
                    case Line.Recorded(var row) -> row.name().room();
                }));
        column.setMaxWidth(WIDEST);
        return column;
    }

    private static TreeTableColumn<Line, String> right(TreeTableColumn<Line, String> column) {
        column.getStyleClass().add("right");
        return column;
    }

    private static <T> TreeTableColumn<Line, T> sized(TreeTableColumn<Line, T> column, double width) {
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
