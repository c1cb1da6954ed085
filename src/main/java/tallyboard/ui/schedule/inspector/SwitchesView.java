package tallyboard.ui.schedule.inspector;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tallyboard.agenda.Session;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.spoken.Switch;

/** What this desk does with the session by itself. A switch shows what is announced, never what was just pressed. */
final class SwitchesView extends VBox {
    private static final int MOST_MINUTES = 240;
    private static final double SPINNER_WIDTH = 84;

    private final ObservableValue<Optional<Session>> session;

    SwitchesView(ObservableValue<Optional<TalkWords>> talk, TalkDeeds deeds) {
        this.session = talk.map(t -> t.map(TalkWords::session));
        getStyleClass().add("section");
        var title = new Label(Messages.text("schedule.talk.this"));
        title.getStyleClass().addAll("t13", "semibold", "text-2");
        var opens = minutes(
                "schedule.talk.opensBefore",
                s -> s.edits().gate().opensBefore(),
                before -> deeds.gate(gate -> gate.opening(before)));
        var closes = minutes(
                "schedule.talk.closesAfter",
                s -> s.edits().gate().closesAfter(),
                after -> deeds.gate(gate -> gate.closing(after)));
        var extended = toggle(
                "schedule.talk.extend",
                s -> s.edits().gate().isExtended(),
                is -> deeds.gate(gate -> gate.extended(is)));
        getChildren()
                .addAll(
                        title,
                        toggle("schedule.talk.record", Session::isRecorded, deeds::record),
                        toggle(
                                "schedule.talk.byPlan",
                                s -> s.edits().gate().isByPlan(),
                                is -> deeds.gate(gate -> gate.byPlan(is))),
                        extended,
                        opens,
                        closes);
        var isByHand = session.map(
                s -> s.filter(some -> !some.edits().gate().isByPlan()).isPresent());
        opens.disableProperty().bind(isByHand);
        closes.disableProperty().bind(isByHand);
        extended.disableProperty().bind(isByHand);
    }

    private Node toggle(String words, Function<Session, Boolean> part, Consumer<Boolean> wish) {
        var toggle = new Switch(Messages.text(words));
        ObservableValue<Boolean> announced = session.map(s -> s.map(part).orElse(false));
        announced.subscribe(toggle::setSelected);
        toggle.selectedProperty().addListener((_, _, pressed) -> {
            if (!pressed.equals(announced.getValue())) {
                toggle.setSelected(announced.getValue());
                wish.accept(pressed);
            }
        });
        return line(words, toggle);
    }

    private Node minutes(String words, Function<Session, Duration> part, Consumer<Duration> wish) {
        var field = new Spinner<Integer>(0, MOST_MINUTES, 0);
        field.setEditable(true);
        field.setPrefWidth(SPINNER_WIDTH);
        field.setMinWidth(SPINNER_WIDTH);
        field.setAccessibleText(Messages.text(words));
        field.getEditor().setAccessibleText(Messages.text(words));
        ObservableValue<Integer> announced = session.map(
                s -> s.map(some -> (int) part.apply(some).toMinutes()).orElse(0));
        announced.subscribe(field.getValueFactory()::setValue);
        field.valueProperty().addListener((_, _, typed) -> {
            if (typed != null && !typed.equals(announced.getValue())) {
                wish.accept(Duration.ofMinutes(typed));
            }
        });
        var unit = new Label(Messages.text("schedule.talk.minutes"));
        unit.getStyleClass().addAll("t13", "text-2");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        return line(words, field, unit);
    }

    private static Node line(String words, Node... parts) {
        var label = new Label(Messages.text(words));
        label.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(label, space);
        line.getChildren().addAll(parts);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("switch-line");
        return line;
    }
}
