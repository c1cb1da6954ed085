package tallyboard.ui.keys;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.stream.key.ResetForm;
import tallyboard.ui.keys.ResetSheetViewModel.ResetWords;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Headline;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.kit.hold.HoldButton;

/** What a reset does, said before it is done; while live, a choice between letting the encoder finish and cutting it. */
public final class ResetSheetView extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final ResetWords NOTHING = new ResetWords("", "", "", ResetForm.LET_FINISH);

    private final ResetSheetViewModel sheet;
    private final ToggleGroup forms = new ToggleGroup();
    private final Button keep;

    public ResetSheetView(ResetSheetViewModel sheet) {
        this.sheet = sheet;
        ObservableValue<ResetWords> words = sheet.words().map(w -> w.orElse(NOTHING));
        var isLive = words.map(ResetWords::isLive);
        keep = Buttons.plain(Messages.text("keys.reset.keep"));
        keep.getStyleClass().add("flat");
        keep.setOnAction(_ -> sheet.close());
        getStyleClass().addAll("desk-sheet", "sheet", "reset-sheet");
        var letFinish = option(ResetForm.LET_FINISH, "keys.reset.letFinish", "keys.reset.letFinish.why", words);
        var cut = option(ResetForm.CUT, "keys.reset.cut", "keys.reset.cut.why", words);
        getChildren()
                .addAll(
                        wrapped(words.map(ResetWords::title), "t18", "semibold"),
                        wrapped(words.map(_ -> Messages.text("keys.reset.now")), "text-2"),
                        there(live(words), isLive),
                        there(letFinish, isLive),
                        there(cut, isLive),
                        wrapped(words.map(w -> Messages.text("keys.reset.afterwards", w.room())), "t13", "text-2"),
                        problem(),
                        buttons(isLive));
        sheet.chosen()
                .subscribe(form -> forms.getToggles().stream()
                        .filter(t -> t.getUserData() == form)
                        .forEach(forms::selectToggle));
        forms.selectedToggleProperty().subscribe(t -> {
            if (t != null) {
                sheet.chosen().set((ResetForm) t.getUserData());
            }
        });
    }

    /** The harmless button has the first focus. */
    public void focusFirst() {
        keep.requestFocus();
    }

    private static HBox live(ObservableValue<ResetWords> words) {
        var row = new HBox(new Glyph(Headline.LIVE, 16), wrapped(words.map(ResetWords::liveFrom), "medium"));
        row.getStyleClass().add("live-from");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox option(ResetForm form, String what, String why, ObservableValue<ResetWords> words) {
        var radio = new RadioButton();
        radio.setToggleGroup(forms);
        radio.setUserData(form);
        var named = words.map(w -> w.recommended() == form
                ? Messages.text("keys.reset.recommended", Messages.text(what))
                : Messages.text(what));
        radio.accessibleTextProperty().bind(words.map(w -> named.getValue() + " " + Messages.text(why, w.room())));
        var title = new Label();
        title.textProperty().bind(named);
        title.getStyleClass().add("medium");
        title.setWrapText(true);
        var text = new VBox(title, wrapped(words.map(w -> Messages.text(why, w.room())), "t13", "text-2"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var card = new HBox(radio, text);
        card.getStyleClass().add("option");
        card.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> radio.setSelected(true));
        radio.selectedProperty().subscribe(isChosen -> card.pseudoClassStateChanged(SELECTED, isChosen));
        return card;
    }

    private Label problem() {
        var problem = wrapped(sheet.problem(), "t13", "attention");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private HBox buttons(ObservableValue<Boolean> isLive) {
        var isCut = Bindings.createBooleanBinding(
                () -> isLive.getValue() && sheet.chosen().get() == ResetForm.CUT, isLive, sheet.chosen());
        var cut = new HoldButton(HoldButton.Words.below("keys.reset.doCut."));
        cut.setConsequence(Messages.text("keys.reset.cut.consequence"));
        cut.setOnHeld(sheet::reset);
        var reset = Buttons.call("");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.textProperty()
                .bind(isLive.map(live -> Messages.text(live ? "keys.reset.doLetFinish" : "keys.reset.doPlain")));
        reset.setOnAction(_ -> sheet.reset());
        reset.disableProperty().bind(sheet.busy());
        cut.disableProperty().bind(sheet.busy());
        var row = new HBox(keep, there(reset, isCut.map(c -> !c)), there(cut, isCut));
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static <N extends Node> N there(N node, ObservableValue<Boolean> isThere) {
        node.visibleProperty().bind(isThere);
        node.managedProperty().bind(isThere);
        return node;
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
