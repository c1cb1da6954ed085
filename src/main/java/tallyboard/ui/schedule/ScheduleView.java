package tallyboard.ui.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.agenda.Session;
import tallyboard.agenda.Session.GatePlan;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.TrackId;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.edit.DraftView;
import tallyboard.ui.schedule.edit.DraftViewModel;
import tallyboard.ui.schedule.edit.SessionCommands;
import tallyboard.ui.schedule.edit.UndoView;
import tallyboard.ui.schedule.edit.UndoViewModel;
import tallyboard.ui.schedule.grid.GridDeeds;
import tallyboard.ui.schedule.grid.GridView;
import tallyboard.ui.schedule.inspector.TalkDeeds;
import tallyboard.ui.schedule.inspector.TalkView;
import tallyboard.ui.schedule.inspector.TalkWords;
import tallyboard.ui.schedule.plan.DayPlan;

/** The Schedule page: days, grid, and the selected session at the right. */
public final class ScheduleView extends HBox implements GridDeeds, TalkDeeds {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Without the rail, in a window of 1240 px. */
    private static final double WIDE = 1168;

    private final ScheduleViewModel schedule;
    private final ScheduleEditing editing;
    private final InstantSource clock;
    private final GridView grid = new GridView(this);
    private final DraftView form;

    public ScheduleView(ScheduleViewModel schedule, ScheduleEditing editing, InstantSource clock) {
        this.schedule = schedule;
        this.editing = editing;
        this.clock = clock;
        form = new DraftView(editing.draft());
        getStyleClass().add("schedule-page");
        var empty = new EmptyScheduleView(this::addSomewhere);
        var middle = new StackPane(empty, grid);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        FocusRegion.LANES.mark(middle);
        var column = new VBox(new ScheduleBarView(schedule, this::addSomewhere), middle, new UndoView(editing.undo()));
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(column, side());
        empty.visibleProperty().bind(schedule.empty());
        grid.visibleProperty().bind(schedule.empty().not());
        schedule.plan().subscribe(_ -> draw());
        schedule.talk().subscribe(_ -> draw());
        schedule.wanted().subscribe(moment -> moment.ifPresent(grid::want));
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE));
        new ScheduleKeys(this);
    }

    /** The inspector; while a session is entered, its form. */
    private Node side() {
        var talk = new TalkView(schedule.talk(), this);
        var isTyping = editing.draft().form().map(Optional::isPresent);
        form.visibleProperty().bind(isTyping);
        talk.visibleProperty().bind(isTyping.map(is -> !is));
        isTyping.subscribe(is -> {
            if (is) {
                form.focus();
            } else if (form.isFocusWithin()) {
                grid.focus();
            }
        });
        var none = new Label(Messages.text("schedule.talk.none"));
        none.getStyleClass().addAll("t13", "text-2");
        none.visibleProperty()
                .bind(schedule.talk().map(Optional::isEmpty).flatMap(is -> isTyping.map(typing -> is && !typing)));
        var side = new StackPane(none, talk, form);
        side.getStyleClass().add("schedule-side");
        FocusRegion.INSPECTOR.mark(side);
        return side;
    }

    private void draw() {
        schedule.plan().get().ifPresent(this::draw);
    }

    private void draw(DayPlan plan) {
        grid.show(plan, schedule.selected(), clock.instant());
    }

    ScheduleViewModel schedule() {
        return schedule;
    }

    DraftViewModel draft() {
        return editing.draft();
    }

    UndoViewModel undo() {
        return editing.undo();
    }

    @Override
    public void select(SessionId id) {
        if (schedule.selected().filter(id::equals).isEmpty()) {
            schedule.select(id);
        }
    }

    @Override
    public void add(TrackId track, Instant at) {
        editing.draft().add(schedule.conference(), schedule.choosableDays(), track, at);
    }

    void addSomewhere() {
        schedule.placeForNew().ifPresent(place -> add(place.track(), place.at()));
    }

    @Override
    public void edit() {
        withSelected(session -> editing.draft().edit(schedule.conference(), schedule.choosableDays(), session));
    }

    @Override
    public void reached() {
        schedule.reached();
    }

    @Override
    public void record(boolean isWanted) {
        withSelected(session -> commands().record(session, isWanted));
    }

    @Override
    public void gate(UnaryOperator<GatePlan> change) {
        withSelected(session -> commands().gate(session, change));
    }

    @Override
    public void move(Duration by) {
        withSelected(session -> commands().move(session, by));
    }

    @Override
    public void moveTo(TrackId track) {
        withSelected(session -> commands().moveTo(session, track));
    }

    @Override
    public void restore() {
        withSelected(commands()::restore);
    }

    @Override
    public void delete() {
        withSelected(commands()::delete);
    }

    private SessionCommands commands() {
        return editing.commands();
    }

    private void withSelected(Consumer<Session> act) {
        schedule.talk().get().map(TalkWords::session).ifPresent(act);
    }
}
