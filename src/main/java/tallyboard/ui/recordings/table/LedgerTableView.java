package tallyboard.ui.recordings.table;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.jspecify.annotations.Nullable;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.recordings.RecordingsViewModel;
import tallyboard.ui.recordings.ledger.LedgerRow;
import tallyboard.ui.recordings.ledger.Line;

/** The table of talks, grouped by day. Keeps its selection and its opened days when it is drawn anew. */
public final class LedgerTableView extends TreeTableView<Line> {
    private static final double ROW = 36;
    private static final double WIDEST = 5000;

    private final RecordingsViewModel recordings;
    private final Map<LedgerRow.Key, TreeItem<Line>> items = new HashMap<>();
    private final Map<LocalDate, TreeItem<Line>> days = new HashMap<>();
    private boolean isDrawing;

    public LedgerTableView(RecordingsViewModel recordings) {
        this.recordings = recordings;
        getStyleClass().addAll("recording-table", Styles.DENSE);
        setRoot(new TreeItem<>());
        setShowRoot(false);
        setFixedCellSize(Comforts.px(ROW));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setRowFactory(_ -> new LineRowView());
        setAccessibleText(Messages.text("recordings.title"));
        setPlaceholder(new Label());
        getColumns()
                .setAll(List.of(
                        state(),
                        text(
                                "recordings.column.start",
                                64,
                                "start",
                                row -> row.when().time()),
                        text(
                                "recordings.column.track",
                                60,
                                "letter",
                                row -> row.title().letter()),
                        talk(),
                        text("recordings.column.length", 80, "right", LedgerRow::length),
                        gaps(),
                        text("recordings.column.size", 80, "right", LedgerRow::size)));
        recordings.lines().addListener((ListChangeListener<Line>) _ -> draw());
        getSelectionModel().selectedItemProperty().subscribe(this::selected);
        draw();
    }

    private void selected(@Nullable TreeItem<Line> item) {
        if (!isDrawing) {
            recordings.select(
                    item != null && item.getValue() instanceof Line.Entry(var row)
                            ? Optional.of(row.key())
                            : Optional.empty());
        }
    }

    private void draw() {
        isDrawing = true;
        var heads = new ArrayList<TreeItem<Line>>();
        var below = new ArrayList<TreeItem<Line>>();
        for (var line : recordings.lines()) {
            switch (line) {
                case Line.Day day -> {
                    fill(heads, below);
                    heads.add(head(day));
                }
                case Line.Entry(var row) -> {
                    var item = items.computeIfAbsent(row.key(), _ -> new TreeItem<>());
                    item.setValue(line);
                    below.add(item);
                }
            }
        }
        fill(heads, below);
        if (!getRoot().getChildren().equals(heads)) {
            getRoot().getChildren().setAll(heads);
        }
        select();
        isDrawing = false;
    }

    /** Puts what was collected below the last head. */
    private static void fill(List<TreeItem<Line>> heads, List<TreeItem<Line>> below) {
        if (!heads.isEmpty() && !heads.getLast().getChildren().equals(below)) {
            heads.getLast().getChildren().setAll(below);
        }
        below.clear();
    }

    private void select() {
        var kept = recordings.chosen().get().map(items::get).filter(this::isShown);
        kept.ifPresentOrElse(
                item -> getSelectionModel().select(item),
                () -> getSelectionModel().clearSelection());
    }

    private boolean isShown(@Nullable TreeItem<Line> item) {
        return item != null && getRow(item) >= 0;
    }

    private TreeItem<Line> head(Line.Day day) {
        var head = days.computeIfAbsent(day.date(), _ -> {
            var fresh = new TreeItem<Line>();
            fresh.setExpanded(true);
            return fresh;
        });
        head.setValue(day);
        return head;
    }

    private static TreeTableColumn<Line, Line> state() {
        var column = whole("recordings.column.state");
        column.setCellFactory(_ -> new StateCellView());
        column.getStyleClass().add("state-column");
        return sized(column, 202);
    }

    private static TreeTableColumn<Line, Line> talk() {
        var column = whole("recordings.column.name");
        column.setCellFactory(_ -> new TalkCellView());
        sized(column, 180).setMaxWidth(WIDEST);
        return column;
    }

    private static TreeTableColumn<Line, String> gaps() {
        var column = text("recordings.column.gaps", 66, "right", LedgerRow::gaps);
        column.setCellFactory(_ -> new GapsCellView());
        return column;
    }

    private static TreeTableColumn<Line, Line> whole(String title) {
        var column = new TreeTableColumn<Line, Line>(Messages.text(title));
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue()));
        return column;
    }

    private static TreeTableColumn<Line, String> text(
            String title, double width, String style, Function<LedgerRow, String> text) {
        var column = new TreeTableColumn<Line, String>(Messages.text(title));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(
                cell.getValue().getValue() instanceof Line.Entry(var row) ? text.apply(row) : ""));
        column.getStyleClass().add(style);
        return sized(column, width);
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
