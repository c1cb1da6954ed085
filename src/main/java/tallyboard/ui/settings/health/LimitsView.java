package tallyboard.ui.settings.health;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;

/** A line for each limit: from where on to look, from where on to act, and where it has one, for how long. */
public final class LimitsView extends VBox {
    private final LimitsViewModel limits;
    private final GridPane grid = new GridPane();

    public LimitsView(LimitsViewModel limits) {
        this.limits = limits;
        getStyleClass().add("limits");
        grid.getStyleClass().add("settings-lines");
        grid.addRow(
                0,
                new Label(),
                head("settings.limits.attention"),
                head("settings.limits.actNow"),
                head("settings.limits.lasting"));
        for (var limit : HealthLimit.values()) {
            line(limit);
        }
        var what = new Label(Messages.text("settings.limits.what"));
        what.getStyleClass().add("text-2");
        what.setWrapText(true);
        var problem = new Label();
        problem.getStyleClass().add("attention");
        problem.setWrapText(true);
        problem.textProperty().bind(limits.problem());
        var reset = Buttons.outline(Messages.text("settings.limits.reset"), Feather.ROTATE_CCW);
        reset.disableProperty().bind(limits.isPreset());
        reset.setOnAction(_ -> limits.reset());
        var last = new HBox(reset, problem);
        last.getStyleClass().add("line");
        last.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(what, grid, last);
    }

    private static Label head(String key) {
        var head = new Label(Messages.text(key));
        head.getStyleClass().addAll("t13", "text-2");
        return head;
    }

    private void line(HealthLimit limit) {
        var name = new Label(LimitsViewModel.name(limit));
        name.setMinWidth(USE_PREF_SIZE);
        var looking = field(limit, LimitField.ATTENTION, "settings.limits.attention");
        var acting = field(limit, LimitField.ACT_NOW, "settings.limits.actNow");
        int row = limit.ordinal() + 1;
        grid.addRow(row, name, looking, acting);
        if (limit.hasTime()) {
            grid.add(field(limit, LimitField.SECONDS, "settings.limits.lasting"), 3, row);
        }
    }

    private Node field(HealthLimit limit, LimitField which, String column) {
        var field = new TextField();
        field.getStyleClass().add("number");
        field.textProperty().bindBidirectional(limits.text(limit, which));
        field.setAccessibleText(
                Messages.text("settings.limits.spoken", LimitsViewModel.name(limit), Messages.text(column)));
        field.setOnAction(_ -> limits.commit(limit));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                limits.abandon(limit);
            }
        });
        field.focusedProperty().subscribe((had, has) -> {
            if (had && !has) {
                limits.commit(limit);
            }
        });
        var unit = new Label(unit(limit, which));
        unit.getStyleClass().add("text-2");
        unit.setMinWidth(USE_PREF_SIZE);
        var cell = new HBox(field, unit);
        cell.getStyleClass().add("cell");
        cell.setAlignment(Pos.CENTER_LEFT);
        return cell;
    }

    private static String unit(HealthLimit limit, LimitField which) {
        return switch (which) {
            case ATTENTION -> Messages.text("settings.limits.unit." + limit.name());
            case ACT_NOW ->
                limit == HealthLimit.DRIFT
                        ? Messages.text("settings.limits.driftInAll")
                        : Messages.text("settings.limits.unit." + limit.name());
            case SECONDS -> Messages.text("settings.limits.seconds");
        };
    }
}
