package tallyboard.ui.setup;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import tallyboard.ui.kit.Icons;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.settings.GeneralViewModel;
import tallyboard.ui.settings.NetworkViewModel;

/** The steps, which one this is, and what the earlier ones came to. */
final class StepListView extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    /** So many rooms are named. */
    private static final int FEW = 3;

    private final SetupViewModel setup;

    StepListView(SetupViewModel setup, GeneralViewModel general, NetworkViewModel network) {
        this.setup = setup;
        getStyleClass().add("step-list");
        var title = new Label(Messages.text("setup.welcome"));
        title.getStyleClass().addAll("t24", "semibold");
        var what = new Label(Messages.text("setup.welcome.what"));
        what.getStyleClass().add("text-2");
        what.setWrapText(true);
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var promise = new Label(Messages.text("setup.promise"));
        promise.getStyleClass().addAll("t13", "text-2");
        promise.setWrapText(true);
        getChildren()
                .addAll(
                        title,
                        what,
                        step(Step.GENERAL, Bindings.createStringBinding(general::summary, setup.step())),
                        step(Step.TRACKS, setup.rooms().map(StepListView::rooms)),
                        step(
                                Step.NETWORK,
                                Bindings.createStringBinding(
                                        () -> setup.step().get().compareTo(Step.NETWORK) > 0
                                                ? Messages.text("settings.network."
                                                        + network.words().get().exposure())
                                                : Messages.text("setup.hint.NETWORK"),
                                        setup.step(),
                                        network.words())),
                        step(Step.REHEARSAL, Bindings.createStringBinding(() -> Messages.text("setup.hint.REHEARSAL"))),
                        space,
                        promise);
    }

    private static String rooms(List<String> names) {
        if (names.isEmpty()) {
            return Messages.text("setup.hint.TRACKS");
        }
        return names.size() <= FEW ? String.join(", ", names) : Messages.text("setup.tracks.there", names.size());
    }

    private Node step(Step step, ObservableValue<String> about) {
        var number = new Label(String.valueOf(step.number()));
        number.getStyleClass().addAll("t13", "semibold");
        var tick = Icons.of(Feather.CHECK, Icons.SMALL);
        var mark = new StackPane(number, tick);
        mark.getStyleClass().add("mark");
        var name = new Label(Messages.text("setup.name." + step));
        name.getStyleClass().add("medium");
        var detail = new Label();
        detail.getStyleClass().addAll("t13", "text-2");
        detail.textProperty().bind(about);
        detail.setWrapText(true);
        var line = new HBox(mark, new VBox(name, detail));
        line.getStyleClass().add("step");
        line.setAlignment(Pos.TOP_LEFT);
        setup.step().subscribe(now -> {
            line.pseudoClassStateChanged(CURRENT, now == step);
            line.pseudoClassStateChanged(TAKEN, now.compareTo(step) > 0);
            tick.setVisible(now.compareTo(step) > 0);
            number.setVisible(now.compareTo(step) <= 0);
        });
        return line;
    }
}
