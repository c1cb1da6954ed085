package tallyboard.ui.alarms;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.alarms.AlarmsViewModel.Weight;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;

/** How many alarms there are, and below it, when it is pressed, which. */
public final class AlarmsButtonView extends HBox {
    private static final double WIDTH = 660;

    private final AlarmsViewModel alarms;
    private final Button button = Buttons.small("");
    private final VBox list = new VBox();
    private final PopOver popup = new PopOver(list);
    private boolean isShelving;

    public AlarmsButtonView(AlarmsViewModel alarms) {
        this.alarms = alarms;
        getStyleClass().add("alarms");
        setAlignment(Pos.CENTER_LEFT);
        button.getStyleClass().add("alarm-button");
        button.setGraphic(Icons.of(Feather.BELL, Icons.SMALL));
        button.setOnAction(_ -> open());
        var shelved = new Label();
        shelved.getStyleClass().addAll("t13", "text-2");
        shelved.textProperty().bind(alarms.count().map(AlarmsViewModel.Count::shelved));
        shelved.managedProperty().bind(shelved.textProperty().isNotEmpty());
        getChildren().addAll(shelved, button);
        alarms.count().subscribe(this::weigh);
        list.getStyleClass().add("alarm-list");
        list.setPrefWidth(WIDTH);
        popup.getRoot().getStylesheets().clear();
        popup.setArrowSize(0);
        popup.setArrowIndent(0);
        popup.setCornerRadius(8);
        popup.setDetachable(false);
        popup.setAnimated(false);
        popup.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popup.setOnHidden(_ -> {
            isShelving = false;
            list.setUserData(null);
            fill(alarms.rows().get());
        });
        alarms.rows().subscribe(this::fill);
        FocusRegion.ALARMS.mark(this);
    }

    private void weigh(AlarmsViewModel.Count count) {
        button.setText(count.words());
        for (var weight : Weight.values()) {
            button.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(
                            weight.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    weight == count.weight());
        }
    }

    private void open() {
        var place = button.localToScreen(button.getLayoutBounds());
        popup.show(button, place.getMaxX() - WIDTH, place.getMaxY(), Duration.ZERO);
        popup.setX(place.getMaxX() - WIDTH - 2);
        popup.setY(place.getMaxY() + 4);
        list.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /** Not while somebody types a reason: what is typed would be gone. */
    private void fill(List<AlarmRow> rows) {
        if (isShelving) {
            return;
        }
        if (rows.isEmpty()) {
            var none = new Label(Messages.text("alarms.none"));
            none.getStyleClass().add("text-2");
            list.getChildren().setAll(none);
        } else if (!rows.equals(list.getUserData())) {
            list.getChildren().setAll(rows.stream().map(this::line).toList());
        }
        list.setUserData(rows);
    }

    private Node line(AlarmRow row) {
        var sign = Icons.of(row.isUrgent() ? Feather.ALERT_TRIANGLE : Feather.ALERT_CIRCLE, Icons.MAIN);
        sign.getStyleClass().add(row.isUrgent() ? "critical" : "attention");
        var letter = new Label(row.letter());
        letter.getStyleClass().add("semibold");
        var sentence = new Label(row.title());
        sentence.setWrapText(true);
        var words = new VBox(sentence, small(row.detail()));
        if (!row.remedy().isEmpty()) {
            words.getChildren().add(1, small(row.remedy()));
        }
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(sign, letter, words);
        line.getStyleClass().add("alarm");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setDisable(!row.isActive());
        if (row.isOpen()) {
            var know = Buttons.small(Messages.text("alarms.acknowledge"));
            know.setOnAction(_ -> alarms.acknowledge(row));
            var away = new ShelveView((time, reason) -> {
                isShelving = false;
                alarms.shelve(row, time, reason);
            });
            var shelve = Buttons.flat(Messages.text("alarms.shelve"));
            shelve.setOnAction(_ -> {
                isShelving = true;
                words.getChildren().setAll(sentence, away);
                line.getChildren().removeAll(shelve, know);
                away.open();
            });
            line.getChildren().addAll(shelve, know);
        }
        return line;
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("t13", "text-2");
        return label;
    }
}
