package tallyboard.ui.search;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Role;
import tallyboard.ui.kit.draw.Glyph;
import tallyboard.ui.log.LogSign;

/** One row of what was found: its kind where that changes, its sign, when it is, its track, what it says. */
final class FoundRowView extends ListCell<FoundRow> {
    private static final double SIGN = 14;

    private final Label group = label("group", "t13", "text-2");
    private final StackPane sign = new StackPane();
    private final Label when = label("when", "t13", "text-2");
    private final Label letter = label("letter", "semibold");
    private final Label text = label("what");
    private final Label aside = label("aside", "t13", "text-2");
    private final HBox line = new HBox(group, sign, letter, when, text, aside);

    FoundRowView(Consumer<Found> leading) {
        getStyleClass().add("found-row");
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.prefWidthProperty().bind(widthProperty().subtract(1));
        sign.getStyleClass().add("sign");
        when.managedProperty().bind(when.textProperty().isNotEmpty());
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        setPrefWidth(0); // a long sentence ends in dots instead of asking for a scroll bar
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                leading.accept(getItem().found());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable FoundRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (row == null || isEmpty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        group.setText(row.group());
        sign.getChildren().setAll(sign(row.found()));
        when.setText(row.when());
        letter.setText(row.letter());
        text.setText(row.text());
        aside.setText(row.aside());
        setGraphic(line);
        setAccessibleText(row.spoken());
    }

    private static Node sign(Found found) {
        return switch (found) {
            case Found.Track(var lane) ->
                new Glyph(lane.words().get().band().heading().word(), SIGN);
            case Found.Talk _ -> icon(Feather.CALENDAR, Role.OFF);
            case Found.Line(var row, var _) -> icon(LogSign.of(row.entry().fact()));
            case Found.WholeLog _ -> icon(Feather.LIST, Role.OFF);
        };
    }

    private static Node icon(LogSign meaning) {
        return icon(meaning.icon(), meaning.role());
    }

    private static Node icon(Feather feather, Role role) {
        var icon = Icons.of(feather, Icons.SMALL);
        role.mark(icon);
        return icon;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
