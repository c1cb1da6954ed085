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
import tallyboard.ui.kit.comfort.Comforts;
import tallyboard.ui.kit.undo.UndoView;
import tallyboard.ui.kit.undo.UndoViewModel;
import tallyboard.ui.schedule.ImportingViewModel.Face;
import tallyboard.ui.schedule.edit.DraftView;
import tallyboard.ui.schedule.edit.DraftViewModel;
import tallyboard.ui.schedule.edit.SessionCommands;
import tallyboard.ui.schedule.grid.GridDeeds;
import tallyboard.ui.schedule.grid.GridView;
import tallyboard.ui.schedule.inspector.TalkDeeds;
import tallyboard.ui.schedule.inspector.TalkView;
import tallyboard.ui.schedule.inspector.TalkWords;
import tallyboard.ui.schedule.plan.DayPlan;
import tallyboard.ui.schedule.review.BannerView;
import tallyboard.ui.schedule.review.ReviewView;

/** The Schedule page: days, grid, and the selected session at the right. */
public final class ScheduleView extends HBox implements GridDeeds, TalkDeeds, ScheduleBarView.Ways {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Without the rail, in a window of 1240 px. */
    private static final double WIDE = 1168;

    private final ScheduleViewModel schedule;
    private final ScheduleEditing editing;
    private final ImportingViewModel importing;
    private final InstantSource clock;
    private final GridView grid = new GridView(this);
    private final DraftView form;

    public ScheduleView(
            ScheduleViewModel schedule, ScheduleEditing editing, ImportingViewModel importing, InstantSource clock) {
        this.schedule = schedule;
        this.editing = editing;
        this.importing = importing;
        this.clock = clock;
        form = new DraftView(editing.draft());
        getStyleClass().add("schedule-page");
        getChildren().addAll(column(), side());
        schedule.plan().subscribe(_ -> draw());
        schedule.talk().subscribe(_ -> draw());
        schedule.wanted().subscribe(moment -> moment.ifPresent(grid::want));
        widthProperty().subscribe(width -> pseudoClassStateChanged(NARROW, width.doubleValue() < Comforts.px(WIDE)));
        importing.review().pending().subscribe(schedule::hint);
        new ScheduleKeys(this);
    }

    private Node column() {
        var empty = new EmptyScheduleView(this::importOne, this::add);
        var middle = new StackPane(empty, grid);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        FocusRegion.LANES.mark(middle);
        empty.visibleProperty().bind(schedule.empty());
        grid.visibleProperty().bind(schedule.empty().not());
        var review = importing.review();
        var days = new VBox(
                new ScheduleBarView(schedule, review.postponedWords(), this),
                new BannerView(review, importing::showReview),
                middle);
        var bring = new ImportView(importing);
        var changes = new ReviewView(review, importing::close);
        var faces = new StackPane(days, bring, changes);
        faces.setMinHeight(0);
        VBox.setVgrow(faces, Priority.ALWAYS);
        importing.face().subscribe(face -> {
            days.setVisible(face == Face.GRID);
            bring.setVisible(face == Face.IMPORT);
            changes.setVisible(face == Face.REVIEW);
            switch (face) {
                case GRID -> {}
                case IMPORT -> bring.focus();
                case REVIEW -> changes.focus();
            }
        });
        var column = new VBox(faces, new UndoView(editing.undo()));
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
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
        side.visibleProperty().bind(importing.face().map(face -> face == Face.GRID));
        side.managedProperty().bind(side.visibleProperty());
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

    /** Shows the session on its day, and goes there. */
    public void goTo(SessionId id) {
        schedule.reveal(id);
        applyCss(); // a page that was just made has its grid nowhere before
        grid.focus();
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

    @Override
    public void add() {
        schedule.placeForNew().ifPresent(place -> add(place.track(), place.at()));
    }

    @Override
    public void importOne() {
        importing.choose();
    }

    @Override
    public void review() {
        importing.showReview();
    }

    /** Whether the grid is on the page, and not a file or the review. */
    boolean isGridShown() {
        return importing.face().get() == Face.GRID;
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
