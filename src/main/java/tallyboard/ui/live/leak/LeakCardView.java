package tallyboard.ui.live.leak;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.stream.key.ResetForm;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Role;
import tallyboard.ui.kit.hold.HoldButton;
import tallyboard.ui.live.leak.LeakWords.Stage;
import tallyboard.ui.live.rows.LaneRow;

/** Five lines and their buttons. Each keeps its place, whatever is done; only words and what can be pressed change. */
public final class LeakCardView extends VBox {
    private final LeakCardViewModel card;
    private final ObservableValue<LeakWords> words;
    private final Button close = Buttons.plain(Messages.text("leak.close"));

    /**
     * Where the last lines lead.
     *
     * @param note to the report of that lane since then
     */
    public record Ways(Consumer<LaneRow> handOver, BiConsumer<LaneRow, Instant> note) {}

    public LeakCardView(LeakCardViewModel card, Ways ways) {
        this.card = card;
        this.words = card.words().map(w -> w.orElse(LeakWords.NOTHING));
        getStyleClass().addAll("desk-sheet", "sheet", "leak-card");
        close.getStyleClass().add("flat");
        close.setOnAction(_ -> card.dismiss());
        var handOver = Buttons.small(Messages.text("leak.handOver"), Feather.KEY);
        handOver.setOnAction(_ -> card.lane().ifPresent(ways.handOver()));
        handOver.disableProperty().bind(words.map(w -> w.step().stage() != Stage.DONE));
        var note = Buttons.small(Messages.text("leak.note"), Feather.FILE_TEXT);
        note.setOnAction(_ -> card.lane().ifPresent(lane -> ways.note().accept(lane, card.since())));
        var problem = wrapped(card.problem(), "t13", "attention");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var end = new HBox(close);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        wrapped(words.map(w -> w.title().text()), "t18", "semibold"),
                        line("1", who()),
                        line("2", new VBox(wrapped(words.map(w -> w.step().sentence())), resets())),
                        line(
                                "3",
                                row(
                                        words.map(w -> Messages.text(
                                                "leak.handOver.to", w.title().room())),
                                        handOver)),
                        line("4", wrapped(words.map(LeakWords::refused))),
                        line("5", row(words.map(_ -> Messages.text("leak.note.what")), note)),
                        problem,
                        end);
    }

    /** The harmless button has the first focus. */
    public void focusFirst() {
        close.requestFocus();
    }

    private Label who() {
        var who = wrapped(words.map(LeakWords::who), "medium", "who");
        words.subscribe(w -> (w.isWrong() ? Role.ATTENTION : Role.OFF).mark(who));
        return who;
    }

    /** All ways of a reset in one place: those that do not apply are not seen. */
    private StackPane resets() {
        var letFinish = Buttons.plain("");
        letFinish
                .textProperty()
                .bind(words.map(w -> Messages.text(
                        w.step().recommended() == ResetForm.LET_FINISH
                                ? "leak.letFinish.recommended"
                                : "leak.letFinish")));
        letFinish.setOnAction(_ -> card.letFinish());
        letFinish.setMinWidth(0);
        letFinish.setMaxWidth(Double.MAX_VALUE);
        mark(letFinish, words.map(w -> w.step().recommended() == ResetForm.LET_FINISH));
        var cut = held("leak.cut.", "leak.cut.consequence", card::cut);
        var recommended = wrapped(
                words.map(w -> w.step().recommended() == ResetForm.CUT
                        ? Messages.text("leak.recommended")
                        : Messages.text("leak.cut.hold.length")),
                "t12",
                "text-2");
        var cutting = new HBox(cut, recommended);
        cutting.getStyleClass().add("cutting");
        cutting.setAlignment(Pos.CENTER_LEFT);
        var live = new VBox(letFinish, cutting);
        live.getStyleClass().add("ways");
        seen(live, Stage.LIVE);
        var idle = held("leak.resetNow.", "leak.resetNow.consequence", card::resetNow);
        seen(idle, Stage.IDLE);
        var place = new StackPane(live, idle);
        StackPane.setAlignment(live, Pos.TOP_LEFT);
        StackPane.setAlignment(idle, Pos.TOP_LEFT);
        place.disableProperty().bind(card.busy());
        return place;
    }

    private HoldButton held(String place, String consequence, Runnable act) {
        var button = new HoldButton(HoldButton.Words.below(place));
        button.setConsequence(Messages.text(consequence));
        button.setOnHeld(act);
        return button;
    }

    private static void mark(Button button, ObservableValue<Boolean> isCall) {
        isCall.subscribe(call -> {
            button.getStyleClass().remove("accent");
            if (call) {
                button.getStyleClass().add("accent");
            }
        });
    }

    private void seen(Node node, Stage stage) {
        node.visibleProperty().bind(words.map(w -> w.step().stage() == stage));
    }

    private static HBox line(String number, Node what) {
        var place = new Label(number);
        place.getStyleClass().addAll("number", "t13", "semibold");
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var line = new HBox(place, what);
        line.getStyleClass().add("line");
        return line;
    }

    private static HBox row(ObservableValue<String> text, Button button) {
        var label = wrapped(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(label, button);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("with-button");
        return row;
    }

    private static Label wrapped(ObservableValue<String> text, String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(text);
        return label;
    }
}
