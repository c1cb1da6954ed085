package tallyboard.ui.recordings;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.recordings.handover.HandoverView;
import tallyboard.ui.recordings.handover.HandoverViewModel;
import tallyboard.ui.recordings.handover.OriginalsView;
import tallyboard.ui.recordings.handover.OriginalsViewModel;
import tallyboard.ui.recordings.selected.SelectedView;
import tallyboard.ui.recordings.table.LedgerTableView;

/** The page of the recordings: the ledger of talks, the selected one below, and beside them the way to hand a day over. */
public final class RecordingsView extends StackPane {
    public RecordingsView(RecordingsViewModel recordings, HandoverViewModel handover, OriginalsViewModel originals) {
        var sheets = new SheetLayer();
        new OriginalsView(originals, sheets);
        var page = page(recordings);
        HBox.setHgrow(page, Priority.ALWAYS);
        page.setMinWidth(0);
        getChildren().addAll(new HBox(page, new HandoverView(handover, originals)), sheets);
    }

    private static VBox page(RecordingsViewModel recordings) {
        var table = new LedgerTableView(recordings);
        var none = new Label();
        none.getStyleClass().add("text-2");
        none.setWrapText(true);
        none.textProperty().bind(recordings.emptyWords());
        table.visibleProperty().bind(Bindings.isNotEmpty(recordings.lines()));
        none.visibleProperty().bind(table.visibleProperty().not());
        var place = new StackPane(none, table);
        place.getStyleClass().add("table-place");
        FocusRegion.LANES.mark(place);
        VBox.setVgrow(place, Priority.ALWAYS);
        var page = new VBox(new LedgerBarView(recordings), place, new SelectedView(recordings.selected()));
        page.getStyleClass().add("recordings");
        return page;
    }
}
