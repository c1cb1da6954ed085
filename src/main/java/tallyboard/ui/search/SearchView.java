package tallyboard.ui.search;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The search as a sheet: a field that keeps the focus, and below it what is found, which the arrows go through. */
public final class SearchView extends VBox {
    private static final double WIDTH = 760;
    private static final double ROW = 36;
    private static final int ROWS = 11;
    private static final int PAGE = 8;

    private final SearchViewModel search;
    private final Consumer<Found> leading;
    private final CustomTextField field = new CustomTextField();
    private final ListView<FoundRow> list;
    private final Subscription following;

    /**
     * @param leading goes where the choice leads
     * @param closing closes the sheet
     */
    public SearchView(SearchViewModel search, Consumer<Found> leading, Runnable closing) {
        this.search = search;
        this.leading = leading;
        this.list = list();
        getStyleClass().addAll("desk-sheet", "search-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setMinWidth(WIDTH);
        field.getStyleClass().add("search");
        field.setPromptText(Messages.text("search.prompt"));
        field.setAccessibleText(Messages.text("search.what"));
        field.setLeft(Icons.of(Feather.SEARCH, Icons.MAIN));
        field.textProperty().bindBidirectional(search.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(field, new StackPane(list, hint()), end(closing));
        following = Subscription.combine(
                search.rows().subscribe(this::point), search.chosen().subscribe(_ -> point()));
        sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                leave();
            }
        });
    }

    /** What is typed into; it has the focus all the time. */
    public Node field() {
        return field;
    }

    private void leave() {
        following.unsubscribe();
        field.textProperty().unbindBidirectional(search.typed());
    }

    private ListView<FoundRow> list() {
        var rows = new ListView<>(search.rows());
        rows.getStyleClass().add("found");
        rows.setFixedCellSize(ROW);
        rows.setPrefHeight(ROW * ROWS);
        rows.setFocusTraversable(false);
        rows.setAccessibleText(Messages.text("search.found"));
        rows.setCellFactory(_ -> new FoundRowView(leading));
        rows.setPlaceholder(new Region());
        return rows;
    }

    private Label hint() {
        var hint = new Label();
        hint.getStyleClass().addAll("hint", "text-2");
        hint.setWrapText(true);
        hint.setMouseTransparent(true);
        hint.textProperty().bind(search.hint());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        return hint;
    }

    private static HBox end(Runnable closing) {
        var keys = new Label(Messages.text("search.keys"));
        keys.getStyleClass().addAll("t13", "text-2");
        keys.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = Buttons.plain(Messages.text("search.close"));
        close.setOnAction(_ -> closing.run());
        var end = new HBox(keys, space, close);
        end.setAlignment(Pos.CENTER_LEFT);
        return end;
    }

    /** The arrows go through what is found while the focus stays where it is typed. */
    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> search.chooseBy(1);
            case UP -> search.chooseBy(-1);
            case PAGE_DOWN -> search.chooseBy(PAGE);
            case PAGE_UP -> search.chooseBy(-PAGE);
            case ENTER -> search.choice().map(FoundRow::found).ifPresent(leading);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Marks the chosen row, and has it said where the focus is. */
    private void point() {
        int place = search.chosen().get();
        if (place >= 0 && place < search.rows().size()) {
            list.getSelectionModel().select(place);
            list.scrollTo(Math.max(0, place - ROWS + 2));
        }
        field.setAccessibleHelp(
                search.choice().map(FoundRow::spoken).orElse(search.hint().get()));
    }
}
