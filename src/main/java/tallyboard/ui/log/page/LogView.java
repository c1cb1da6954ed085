package tallyboard.ui.log.page;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.SheetLayer;
import tallyboard.ui.log.ChoiceView;
import tallyboard.ui.log.LogKind;
import tallyboard.ui.log.LogRow;
import tallyboard.ui.log.LogTools;
import tallyboard.ui.log.page.LogExportViewModel.Form;

/** The whole log on a page of its own: search and filters, the lines, and the selected one in full. */
public final class LogView extends StackPane {
    private static final PseudoClass SIFTED = PseudoClass.getPseudoClass("sifted");
    private static final double SEARCH_WIDTH = 260;
    private static final ChoiceView.Words KINDS =
            new ChoiceView.Words("log.allKinds", "log.someKinds", "log.filterKinds");

    private final LogPageViewModel log;
    private final LogExportViewModel export;
    private final IncidentViewModel incident;
    private final SheetLayer sheets = new SheetLayer();
    private final CustomTextField search = new CustomTextField();
    private final ListView<LogRow> list;

    public LogView(LogPageViewModel log, LogExportViewModel export, IncidentViewModel incident) {
        this.log = log;
        this.export = export;
        this.incident = incident;
        this.list = list();
        var head = LogLineView.head();
        var lines = new VBox(head, list);
        lines.getStyleClass().add("log-table");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(lines, Priority.ALWAYS);
        FocusRegion.LANES.mark(lines);
        var page = new VBox(bar(), filters(), outcome(), lines);
        page.getStyleClass().add("log-page");
        page.setMinWidth(0);
        HBox.setHgrow(page, Priority.ALWAYS);
        getChildren().addAll(new HBox(page, new LogDetailsView(log)), sheets);
        new LogKeys(this, search, list);
        incident.open().subscribe(this::report);
        sheets.visibleProperty().subscribe(isShown -> {
            if (!isShown) {
                incident.close(); // Esc closes the sheet too
            }
        });
    }

    /** Searches for these words, and goes to the lines that have them. */
    public void search(String words) {
        log.search().set(words);
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private Node bar() {
        var title = new Label(Messages.text("log.title"));
        title.getStyleClass().add("page-title");
        var count = new Label();
        count.getStyleClass().addAll("count", "t13");
        count.textProperty().bind(log.count().map(LogCount::words));
        log.count().map(LogCount::isSifted).subscribe(is -> count.pseudoClassStateChanged(SIFTED, is));
        search.getStyleClass().add("search");
        search.setPromptText(Messages.text("log.search"));
        search.setAccessibleText(Messages.text("log.search.what"));
        search.setPrefWidth(SEARCH_WIDTH);
        search.setLeft(Icons.of(Feather.SEARCH, Icons.SMALL));
        search.textProperty().bindBidirectional(log.search());
        return row("page-bar", title, count, space(), search, exports());
    }

    private Node filters() {
        var kinds = new ChoiceView<>(
                FXCollections.observableArrayList(LogKind.values()),
                LogWords::kind,
                KINDS,
                Feather.LIST,
                log::showKinds);
        var everyStep = new ToggleButton(Messages.text("log.everyStep"));
        everyStep.getStyleClass().add("follow");
        everyStep.setMinWidth(USE_PREF_SIZE);
        everyStep.setGraphic(Icons.of(Feather.CHECK, Icons.SMALL));
        everyStep.selectedProperty().bindBidirectional(log.everyStep());
        var follow = LogTools.follow(log.following(), log.waiting());
        follow.setMinWidth(USE_PREF_SIZE);
        return row(
                "log-filters",
                LogTools.tracks(log.letters(), log::showTracks),
                kinds,
                new DayChoiceView(log),
                space(),
                everyStep,
                follow);
    }

    private ListView<LogRow> list() {
        var lines = new ListView<>(log.rows());
        lines.getStyleClass().add("log-list");
        lines.setFixedCellSize(LogTools.row());
        lines.setCellFactory(_ -> new LogLineView(log));
        lines.setAccessibleText(Messages.text("log.title"));
        var nothing = new Label();
        nothing.getStyleClass().add("text-2");
        nothing.setWrapText(true);
        nothing.textProperty().bind(log.count().map(LogCount::nothing));
        lines.setPlaceholder(nothing);
        var picked = lines.getSelectionModel().selectedItemProperty();
        picked.addListener((_, _, now) -> log.selected().set(Optional.ofNullable(now)));
        log.selected().subscribe(row -> lines.getSelectionModel().select(row.orElse(null)));
        return lines;
    }

    private MenuButton exports() {
        var menu = new MenuButton(Messages.text("log.export"), Icons.of(Feather.DOWNLOAD, Icons.SMALL));
        menu.getStyleClass().add("small");
        for (var form : Form.values()) {
            menu.getItems().add(export(form, "log.export.", () -> _ -> true));
        }
        for (var form : Form.values()) {
            var only = export(form, "log.export.shown.", log::shown);
            only.disableProperty().bind(log.count().map(count -> !count.isSifted()));
            menu.getItems().add(only);
        }
        var report = new MenuItem(Messages.text("log.export.incident"));
        report.setOnAction(_ -> incident.begin(log.selected().get()));
        menu.getItems().add(report);
        return menu;
    }

    private MenuItem export(Form form, String place, Supplier<Predicate<LogRow>> wanted) {
        var item = new MenuItem(Messages.text(place + form));
        item.setOnAction(_ -> {
            var lines = wanted.get();
            choose(export.suggestedName(form), form.ending(), target -> export.start(form, target, lines));
        });
        return item;
    }

    private void report(boolean isOpen) {
        if (isOpen) {
            var sheet = new IncidentView(
                    incident, () -> choose(incident.suggestedName(), ".html", incident::write), incident::close);
            sheets.show(sheet, sheet.harmless());
        } else {
            sheets.hide();
        }
    }

    private void choose(String name, String ending, Consumer<Path> chosen) {
        var chooser = new FileChooser();
        chooser.setTitle(Messages.text("log.export.choose"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter(ending.substring(1).toUpperCase(Locale.ROOT), "*" + ending));
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(chosen);
    }

    private Node outcome() {
        var sentence = new Label();
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("outcome", "t13");
        sentence.textProperty().bind(export.outcome());
        return there(sentence, export.outcome().map(text -> !text.isEmpty()));
    }

    private static HBox row(String style, Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add(style);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static <N extends Node> N there(N node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
        return node;
    }
}
