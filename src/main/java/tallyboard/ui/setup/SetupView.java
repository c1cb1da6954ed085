package tallyboard.ui.setup;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tallyboard.ui.kit.Buttons;
import tallyboard.ui.kit.FocusRegion;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.schedule.preview.Preview;
import tallyboard.ui.schedule.preview.PreviewWords;
import tallyboard.ui.settings.GeneralView;
import tallyboard.ui.settings.GeneralViewModel;
import tallyboard.ui.settings.NetworkView;
import tallyboard.ui.settings.NetworkViewModel;

/** The first setup: the list of steps at the left, the step itself, and the ways on, back and past it. */
public final class SetupView extends BorderPane {
    private final SetupViewModel setup;
    private final Map<Step, Node> pages = new EnumMap<>(Step.class);
    private final Button next = Buttons.plain("");
    private final StackPane place = new StackPane();

    public SetupView(SetupViewModel setup, GeneralViewModel general, NetworkViewModel network) {
        this.setup = setup;
        getStyleClass().addAll("desk", "setup");
        pages.put(Step.GENERAL, page(Step.GENERAL, new GeneralView(general)));
        pages.put(Step.TRACKS, new TracksStepView(setup));
        pages.put(Step.NETWORK, page(Step.NETWORK, new NetworkView(network)));
        pages.put(Step.REHEARSAL, page(Step.REHEARSAL, rehearsal()));
        place.getChildren().setAll(pages.values());
        FocusRegion.LANES.mark(place);
        setLeft(new StepListView(setup, general, network));
        setCenter(new BorderPane(place, null, null, buttons(), null));
        setup.step().subscribe(now -> pages.forEach((step, page) -> page.setVisible(step == now)));
        setup.rooms().subscribe(rooms -> {
            if (!rooms.isEmpty()) {
                next.requestFocus(); // what was pressed is gone
            }
        });
        setup.called().subscribe(is -> {
            next.getStyleClass().remove(Styles.ACCENT);
            next.getStyleClass().addAll(is ? List.of(Styles.ACCENT) : List.of());
        });
    }

    /** Puts the focus where the way goes on, which is safe to press. */
    public void focus() {
        next.requestFocus();
    }

    private static Node page(Step step, Node content) {
        var title = new Label(Messages.text("setup.title." + step));
        title.getStyleClass().addAll("t24", "semibold");
        var what = new Label(Messages.text("setup.what." + step));
        what.getStyleClass().addAll("t16", "text-2");
        what.setWrapText(true);
        var column = new VBox(title, what, content);
        column.getStyleClass().add("column");
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Node rehearsal() {
        var start = Buttons.call(Messages.text("setup.rehearsal.start"));
        start.setOnAction(_ -> setup.rehearse());
        start.disableProperty().bind(setup.busy());
        var what = new Label(Messages.text("setup.rehearsal.course"));
        what.setWrapText(true);
        var box = new VBox(what, start);
        box.getStyleClass().addAll("card", "rehearse");
        return box;
    }

    private Node buttons() {
        var skip = Buttons.flat(Messages.text("setup.skip"));
        skip.getStyleClass().add("quiet");
        skip.setOnAction(_ -> setup.skip());
        skip.visibleProperty().bind(setup.step().isNotEqualTo(Step.REHEARSAL)); // there it is the way to the desk
        var problem = new Label();
        problem.getStyleClass().add("attention");
        problem.textProperty().bind(setup.problem());
        problem.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var back = Buttons.plain(Messages.text("setup.back"));
        back.setOnAction(_ -> setup.back());
        back.visibleProperty().bind(setup.step().isNotEqualTo(Step.GENERAL));
        bindNext();
        var line = new HBox(skip, problem, space, back, next);
        line.getStyleClass().add("buttons");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void bindNext() {
        var preview = setup.preview().state();
        next.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> setup.step().get() == Step.TRACKS
                                ? preview.get()
                                        .shownWords()
                                        .map(PreviewWords::action)
                                        .orElse(Messages.text("setup.next"))
                                : Messages.text(
                                        setup.step().get() == Step.REHEARSAL ? "setup.toTheDesk" : "setup.next"),
                        setup.step(),
                        preview));
        next.disableProperty()
                .bind(setup.busy()
                        .or(setup.step()
                                .isEqualTo(Step.TRACKS)
                                .and(Bindings.createBooleanBinding(
                                        () -> !(preview.get() instanceof Preview.Choosing)
                                                && setup.preview().confirmable().isEmpty(),
                                        preview))));
        next.setOnAction(_ -> {
            if (setup.step().get() == Step.REHEARSAL) {
                setup.skip();
            } else {
                setup.next();
            }
        });
    }
}
