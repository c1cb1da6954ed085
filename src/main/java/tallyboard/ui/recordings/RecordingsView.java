package tallyboard.ui.recordings;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.recordings.handover.HandoverView;
import tallyboard.ui.recordings.handover.HandoverViewModel;
import tallyboard.ui.recordings.handover.OriginalsView;
import tallyboard.ui.recordings.handover.OriginalsViewModel;

/** The page of the recordings: search, table, and the selected one below. */
public final class RecordingsView extends StackPane {
    private static final double SEARCH_WIDTH = 240;

    public RecordingsView(RecordingsViewModel recordings, HandoverViewModel handover, OriginalsViewModel originals) {
        var sheets = new SheetLayer();
        new OriginalsView(originals, sheets);
        var page = page(recordings);
        HBox.setHgrow(page, Priority.ALWAYS);
        page.setMinWidth(0);
        getChildren().addAll(new HBox(page, new HandoverView(handover, originals)), sheets);
    }

    private static VBox page(RecordingsViewModel recordings) {
        var table = new RecordingTableView(recordings);
        var none = none(recordings);
        table.visibleProperty().bind(Bindings.isNotEmpty(recordings.rows()));
        none.visibleProperty().bind(Bindings.isEmpty(recordings.rows()));
        var place = new StackPane(none, table);
        place.getStyleClass().add("table-place");
        FocusRegion.LANES.mark(place);
        VBox.setVgrow(place, Priority.ALWAYS);
        var page = new VBox(bar(recordings), place, new SelectedView(recordings));
        page.getStyleClass().add("recordings");
        return page;
    }

    private static HBox bar(RecordingsViewModel recordings) {
        var title = new Label(Messages.text("recordings.title"));
        title.getStyleClass().add("page-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var search = new CustomTextField();
        search.getStyleClass().add("search");
        search.setPromptText(Messages.text("recordings.search"));
        search.setAccessibleText(Messages.text("recordings.search"));
        search.setPrefWidth(SEARCH_WIDTH);
        search.setLeft(Icons.of(Feather.SEARCH, Icons.SMALL));
        search.textProperty().bindBidirectional(recordings.search());
        var bar = new HBox(title, space, search);
        bar.getStyleClass().add("page-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private static Label none(RecordingsViewModel recordings) {
        var none = new Label();
        none.getStyleClass().add("text-2");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Messages.text(
                                recordings.search().get().isBlank() ? "recordings.empty" : "recordings.nothingFound"),
                        recordings.search()));
        return none;
    }
}
