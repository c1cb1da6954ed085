package tallyboard.ui.recordings.handover;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.SheetLayer;

/** The sheet that asks before originals go into the trash. It wants a name typed, and its first answer is to keep them. */
public final class OriginalsView extends VBox {
    private final Label title = new Label();
    private final Label what = new Label();
    private final Label ask = new Label();
    private final Button keep = Buttons.plain(Messages.text("originals.keep"));

    public OriginalsView(OriginalsViewModel originals, SheetLayer sheets) {
        getStyleClass().addAll("desk-sheet", "originals-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().addAll("t18", "semibold");
        what.setWrapText(true);
        ask.setWrapText(true);
        var typed = new TextField();
        typed.textProperty().bindBidirectional(originals.typed());
        typed.accessibleTextProperty().bind(ask.textProperty());
        var delete = Buttons.plain(Messages.text("originals.delete"));
        delete.disableProperty().bind(originals.isConfirmed().map(is -> !is));
        delete.setOnAction(_ -> originals.delete());
        typed.setOnAction(_ -> originals.delete());
        keep.setOnAction(_ -> originals.keep());
        var buttons = new HBox(delete, keep);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(title, what, ask, typed, buttons);
        originals.question().subscribe(question -> show(question, sheets));
        sheets.visibleProperty().subscribe(isShown -> {
            if (!isShown) {
                originals.keep();
            }
        });
    }

    private void show(Optional<OriginalsViewModel.Question> question, SheetLayer sheets) {
        question.ifPresentOrElse(
                q -> {
                    title.setText(q.title());
                    what.setText(q.what());
                    ask.setText(Messages.text("originals.type", q.word()));
                    sheets.show(this, keep);
                },
                sheets::hide);
    }
}
