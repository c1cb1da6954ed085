package tallyboard.ui.event.parts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tallyboard.ui.event.parts.Question.Guard;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.hold.HoldButton;

/** The part of a sheet that says what is replaced and wants the effort for it. */
public final class ReplaceView extends VBox {
    private final ReplaceViewModel replace;
    private final ObservableValue<Guard> guard;

    public ReplaceView(ReplaceViewModel replace) {
        this.replace = replace;
        this.guard = replace.question().map(Question::guard);
        getStyleClass().add("replace");
        var lines = new VBox();
        lines.getStyleClass().add("lines");
        replace.question()
                .subscribe(q -> lines.getChildren()
                        .setAll(q.lines().stream().map(ReplaceView::line).toList()));
        getChildren()
                .addAll(
                        lines,
                        SheetParts.warning(replace.question().map(Question::refusal)),
                        confirmation(),
                        SheetParts.warning(replace.problem()),
                        SheetParts.waiting(replace.busy(), "event.replace.busy"));
        SheetParts.there(this, replace.question().map(q -> !q.lines().isEmpty()));
    }

    /**
     * The button that does it: pressed or held, as much as is lost.
     *
     * @param place below it stand the words: rest, hold and done
     */
    public Node go(String place, Runnable action) {
        var press = Buttons.plain(Messages.text(place + "rest"));
        press.getStyleClass().add("go");
        press.setOnAction(_ -> action.run());
        press.disableProperty().bind(replace.isAllowed().map(is -> !is));
        var hold = new HoldButton(HoldButton.Words.below(place));
        hold.getStyleClass().add("go");
        hold.setConsequence(Messages.text("event.replace.consequence"));
        hold.setOnHeld(action);
        hold.disableProperty().bind(replace.isAllowed().map(is -> !is));
        return new HBox(
                SheetParts.there(press, guard.map(g -> g != Guard.HOLD)),
                SheetParts.there(hold, guard.map(g -> g == Guard.HOLD)));
    }

    /** The answer that changes nothing. It has the first focus, so a screen reader hears there what the other would do. */
    public Button keep(Runnable close) {
        var keep = Buttons.plain(Messages.text("event.cancel"));
        keep.accessibleHelpProperty()
                .bind(replace.question().map(q -> String.join(" ", q.lines()) + " " + q.refusal()));
        keep.setOnAction(_ -> close.run());
        return keep;
    }

    private Node confirmation() {
        var ask = new Label();
        ask.getStyleClass().add("t13");
        ask.setWrapText(true);
        ask.textProperty().bind(replace.question().map(q -> Messages.text("event.replace.type", q.word())));
        var typed = new TextField();
        typed.getStyleClass().add("typed-name");
        typed.textProperty().bindBidirectional(replace.typed());
        typed.accessibleTextProperty().bind(ask.textProperty());
        ask.setLabelFor(typed);
        var box = new VBox(ask, typed);
        box.getStyleClass().add("field");
        return SheetParts.there(box, guard.map(g -> g == Guard.NAME));
    }

    private static Label line(String sentence) {
        var label = new Label(sentence);
        label.getStyleClass().addAll("t13", "text-2");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
