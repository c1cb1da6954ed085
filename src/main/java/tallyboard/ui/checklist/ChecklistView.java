package tallyboard.ui.checklist;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.desk.checklist.Check.Standing;
import tallyboard.stream.StreamId;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** The checklist as a sheet: what is checked by itself, and what the producer has added. */
public final class ChecklistView extends VBox {
    private static final double WIDTH = 620;
    private static final double MOST = 420;

    private final ChecklistViewModel checklist;
    private final Ways ways;
    private final VBox byItself = new VBox();
    private final VBox own = new VBox();
    private final Button close = Buttons.plain(Messages.text("checklist.close"));
    private final Subscription following;

    /** Where the buttons lead. */
    public interface Ways {
        void room(StreamId stream);

        void settings();

        void close();
    }

    public ChecklistView(ChecklistViewModel checklist, Ways ways) {
        this.checklist = checklist;
        this.ways = ways;
        getStyleClass().addAll("desk-sheet", "checklist-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setMinWidth(WIDTH);
        var title = new Label();
        title.getStyleClass().addAll("t18", "semibold");
        title.textProperty().bind(checklist.count());
        byItself.getStyleClass().add("list");
        own.getStyleClass().add("list");
        var lists = new VBox(head("checklist.byItself"), byItself, head("checklist.own"), own, adding());
        lists.getStyleClass().add("lists");
        var scroll = new ScrollPane(lists);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.prefViewportHeightProperty()
                .bind(lists.heightProperty().map(height -> Math.min(height.doubleValue(), MOST)));
        close.setOnAction(_ -> ways.close());
        var end = new HBox(close);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.getStyleClass().add("buttons");
        getChildren().addAll(title, scroll, end);
        following = checklist.rows().subscribe(this::show);
        sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                following.unsubscribe();
            }
        });
    }

    /** The harmless answer. */
    public Button harmless() {
        return close;
    }

    private static Label head(String place) {
        var head = new Label(Messages.text(place));
        head.getStyleClass().addAll("t13", "semibold", "text-2");
        return head;
    }

    private void show(List<ChecklistRow> rows) {
        byItself.getChildren()
                .setAll(rows.stream()
                        .filter(r -> r.own().isEmpty())
                        .map(this::check)
                        .toList());
        int last = (int) rows.stream().filter(r -> r.own().isPresent()).count() - 1;
        own.getChildren()
                .setAll(rows.stream()
                        .filter(r -> r.own().isPresent())
                        .map(row -> item(row, last))
                        .toList());
    }

    private HBox check(ChecklistRow row) {
        var sign = Icons.of(icon(row.standing()), Icons.MAIN);
        sign.getStyleClass().add(row.isRed() ? "attention" : row.standing() == Standing.GOOD ? "live" : "off");
        var text = new Label(row.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setFocusTraversable(true);
        text.setAccessibleText(Messages.text("checklist.standing." + row.standing()) + ". " + row.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        var state = new Label(
                row.standing() == Standing.NOT_MEASURED
                        ? Figures.DASH
                        : Messages.text("checklist.standing." + row.standing()));
        state.getStyleClass().addAll("t13", "text-2");
        state.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(sign, text, state);
        row.help().ifPresent(help -> {
            var button = Buttons.small(Messages.text("checklist.help." + help));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> go(row));
            line.getChildren().set(2, button);
        });
        return dress(line);
    }

    private void go(ChecklistRow row) {
        ways.close();
        row.stream().ifPresentOrElse(ways::room, ways::settings);
    }

    private HBox item(ChecklistRow row, int last) {
        int place = row.own().orElseThrow();
        var tick = new CheckBox();
        tick.setSelected(row.standing() == Standing.GOOD);
        tick.setAccessibleText(row.text());
        tick.setOnAction(_ -> checklist.tick(place, tick.isSelected()));
        var text = new TextField(row.text());
        text.setAccessibleText(Messages.text("checklist.own.name"));
        text.setOnAction(_ -> checklist.rename(place, text.getText()));
        text.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                checklist.rename(place, text.getText());
            }
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        var up = icon("checklist.own.up", row, Feather.CHEVRON_UP, () -> checklist.moveUp(place));
        up.setDisable(place == 0);
        var down = icon("checklist.own.down", row, Feather.CHEVRON_DOWN, () -> checklist.moveDown(place));
        down.setDisable(place == last);
        var delete = icon("checklist.own.delete", row, Feather.X, () -> checklist.delete(place));
        return dress(new HBox(tick, text, up, down, delete));
    }

    private static Button icon(String words, ChecklistRow row, Feather icon, Runnable act) {
        var button = Buttons.icon(Messages.text(words, row.text()), icon);
        button.setOnAction(_ -> act.run());
        return button;
    }

    private Node adding() {
        var text = new TextField();
        text.setPromptText(Messages.text("checklist.own.new"));
        text.setAccessibleText(Messages.text("checklist.own.new"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var add = Buttons.small(Messages.text("checklist.own.add"), Feather.PLUS);
        add.setMinWidth(Region.USE_PREF_SIZE);
        Runnable adding = () -> {
            checklist.add(Objects.requireNonNullElse(text.getText(), ""));
            text.clear();
        };
        text.setOnAction(_ -> adding.run());
        add.setOnAction(_ -> adding.run());
        return dress(new HBox(text, add));
    }

    private static HBox dress(HBox line) {
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Feather icon(Standing standing) {
        return switch (standing) {
            case GOOD -> Feather.CHECK_CIRCLE;
            case RED -> Feather.ALERT_TRIANGLE;
            case NOT_MEASURED -> Feather.MINUS_CIRCLE;
        };
    }
}
