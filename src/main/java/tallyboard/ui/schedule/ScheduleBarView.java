package tallyboard.ui.schedule;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.keyboard.KeyTip;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.schedule.plan.ConferenceDay;
import tallyboard.ui.schedule.plan.DayPlan;

/** The bar over the grid: the days, the way to the present, and the ways to more sessions. */
final class ScheduleBarView extends HBox {
    private final ScheduleViewModel schedule;
    private final SegmentedButton days = new SegmentedButton();
    private List<ConferenceDay> drawn = List.of();

    /** The ways that lead away from the grid. */
    interface Ways {
        void add();

        void importOne();

        void review();
    }

    ScheduleBarView(ScheduleViewModel schedule, ObservableValue<String> waiting, Ways ways) {
        this.schedule = schedule;
        getStyleClass().add("page-bar");
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label(Messages.text("schedule.bar.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var now = Buttons.flat(Messages.text("schedule.bar.now"), Feather.CLOCK);
        now.getStyleClass().add("quiet");
        now.setOnAction(_ -> schedule.goToNow());
        now.visibleProperty().bind(schedule.empty().not());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var source = new Label();
        source.getStyleClass().addAll("t13", "text-2");
        source.setMinWidth(0);
        source.textProperty().bind(schedule.source());
        var addOne = Buttons.flat(Messages.text("schedule.bar.add"), Feather.PLUS);
        addOne.setOnAction(_ -> ways.add());
        var look = Buttons.flat("", Feather.GIT_BRANCH);
        look.textProperty().bind(waiting);
        look.visibleProperty().bind(look.textProperty().isNotEmpty());
        look.managedProperty().bind(look.visibleProperty());
        look.setOnAction(_ -> ways.review());
        var bring = Buttons.small(Messages.text("schedule.bar.import"), Feather.UPLOAD);
        bring.setTooltip(KeyTip.of("schedule.bar.importKey", Shortcut.IMPORT));
        bring.setOnAction(_ -> ways.importOne());
        getChildren().addAll(title, days, now, space, source, look, addOne, bring);
        schedule.days().subscribe(_ -> draw());
        schedule.plan().subscribe(_ -> draw());
    }

    private void draw() {
        var all = schedule.days().get();
        if (!all.equals(drawn)) {
            drawn = all;
            var buttons = new ArrayList<ToggleButton>();
            all.forEach(day -> buttons.add(segment(day)));
            days.getButtons().setAll(buttons);
        }
        days.setVisible(!all.isEmpty());
        days.setManaged(!all.isEmpty());
        var shown = schedule.plan().get().map(DayPlan::day);
        for (int i = 0; i < all.size(); i++) {
            days.getButtons()
                    .get(i)
                    .setSelected(shown.filter(all.get(i)::equals).isPresent());
        }
    }

    private ToggleButton segment(ConferenceDay day) {
        var segment = new ToggleButton(day.title());
        segment.setAccessibleText(day.fullTitle());
        segment.setMinWidth(Region.USE_PREF_SIZE);
        segment.setOnAction(_ -> {
            segment.setSelected(true); // a second press on the same one must not clear it
            schedule.go(day);
        });
        return segment;
    }
}
