package tallyboard.ui.schedule.preview;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.preview.Preview.Choosing;
import tallyboard.ui.schedule.preview.Preview.Reading;

/** A schedule file on its way: the choice of a file, the reading, and what it holds. The page around it confirms. */
public final class PreviewView extends StackPane {
    private final PreviewViewModel preview;
    private final HBox cards = new HBox();
    private final VBox rooms = new VBox();
    private final VBox things = new VBox();
    private final ChooserView choose;
    private final ZoneView zone;

    public PreviewView(PreviewViewModel preview) {
        this.preview = preview;
        this.choose = new ChooserView(preview);
        this.zone = new ZoneView(preview);
        getStyleClass().add("schedule-preview");
        var reading = reading();
        var shown = shown();
        getChildren().addAll(choose, reading, shown);
        preview.state().subscribe(now -> {
            boolean wasShown = shown.isVisible();
            boolean hadFocus = isFocusWithin();
            now.shownWords().ifPresent(this::show);
            shown.setVisible(now.shownWords().isPresent());
            reading.setVisible(now instanceof Reading);
            // the focus never falls on a button of itself: a key that is held too long would press it
            if (hadFocus && reading.isVisible()) {
                reading.requestFocus();
            } else if (hadFocus && shown.isVisible() && !wasShown) {
                cards.getChildren().getFirst().requestFocus();
            } else if (hadFocus && now instanceof Choosing) {
                choose.setVisible(true);
                choose.focus();
            }
            choose.setVisible(now instanceof Choosing);
        });
    }

    /** Puts the focus on the first way to a file. */
    public void focus() {
        choose.focus();
    }

    private Node shown() {
        var title = new Label(Messages.text("preview.title"));
        title.getStyleClass().addAll("t24", "semibold");
        var source = label(PreviewWords::source, "t16", "text-2");
        var words = new VBox(title, source);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var other = Buttons.plain(Messages.text("preview.other"), Feather.UPLOAD);
        other.setOnAction(_ -> preview.again());
        var head = new HBox(words, other);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        cards.getStyleClass().add("cards");
        rooms.getStyleClass().addAll("card", "rooms");
        things.getStyleClass().add("things");
        var after = label(PreviewWords::after, "t13", "text-2");
        after.setWrapText(true);
        var column = new VBox(head, zone, cards, rooms, things, after);
        column.getStyleClass().add("column");
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node reading() {
        var words = new Label();
        words.getStyleClass().add("t16");
        words.textProperty()
                .bind(preview.state()
                        .map(now -> now instanceof Reading(var name) ? Messages.text("preview.reading", name) : ""));
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        Button cancel = Buttons.plain(Messages.text("preview.cancel"));
        cancel.setOnAction(_ -> preview.cancel());
        var box = new VBox(words, bar, cancel);
        box.getStyleClass().add("reading");
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.accessibleTextProperty().bind(words.textProperty());
        box.setAlignment(Pos.CENTER);
        for (var part : new Node[] {words, bar, cancel}) {
            part.visibleProperty().bind(preview.slow());
        }
        return box;
    }

    private void show(PreviewWords words) {
        zone.show(words.zones());
        cards.getChildren()
                .setAll(words.cards().stream().map(PreviewParts::card).toList());
        rooms.getChildren().setAll(PreviewParts.rooms(words.rooms()));
        things.getChildren().setAll(PreviewParts.things(words.things()));
        things.setVisible(!words.things().isEmpty());
        things.setManaged(things.isVisible());
    }

    private Label label(Function<PreviewWords, String> part, String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(0);
        ObservableValue<Optional<PreviewWords>> words = preview.state().map(Preview::shownWords);
        label.textProperty().bind(words.map(w -> w.map(part).orElse("")));
        return label;
    }
}
