package tallyboard.ui.recordings;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.recordings.ledger.LedgerFilter;

/** The bar over the table: which lines, and the search. */
final class LedgerBarView extends HBox {
    private static final double SEARCH_WIDTH = 200;

    LedgerBarView(RecordingsViewModel recordings) {
        getStyleClass().add("page-bar");
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label(Messages.text("recordings.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(title, filters(recordings), space, search(recordings));
    }

    private static SegmentedButton filters(RecordingsViewModel recordings) {
        var filters = new SegmentedButton();
        filters.setMinWidth(Region.USE_PREF_SIZE);
        var segments = new ArrayList<ToggleButton>();
        for (var filter : LedgerFilter.values()) {
            var segment = new ToggleButton();
            segment.textProperty().bind(recordings.title(filter));
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setOnAction(_ -> {
                segment.setSelected(true); // a second press on the same one must not clear it
                recordings.filter().set(filter);
            });
            recordings.filter().subscribe(wanted -> segment.setSelected(wanted == filter));
            segments.add(segment);
        }
        filters.getButtons().setAll(segments);
        return filters;
    }

    private static CustomTextField search(RecordingsViewModel recordings) {
        var search = new CustomTextField();
        search.getStyleClass().add("search");
        search.setPromptText(Messages.text("recordings.search"));
        search.setAccessibleText(Messages.text("recordings.search"));
        search.setPrefWidth(SEARCH_WIDTH);
        search.setMinWidth(SEARCH_WIDTH / 2);
        search.setLeft(Icons.of(Feather.SEARCH, Icons.SMALL));
        search.textProperty().bindBidirectional(recordings.search());
        return search;
    }
}
