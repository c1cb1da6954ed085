package tallyboard.ui.shell.empty;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import tallyboard.desk.Tracks;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** Makes the first tracks. The page goes away by itself when they are announced. FX thread. */
public final class EmptyViewModel {
    private final Tracks tracks;
    private final Background background;
    private final Consumer<String> problem;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public EmptyViewModel(Tracks tracks, Background background, Consumer<String> problem) {
        this.tracks = tracks;
        this.background = background;
        this.problem = problem;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public void createThree() {
        create(List.of(
                Messages.text("shell.empty.three.first"),
                Messages.text("shell.empty.three.second"),
                Messages.text("shell.empty.three.third")));
    }

    public void createOne(String name) {
        create(List.of(name));
    }

    private void create(List<String> names) {
        busy.set(true);
        background.run(
                () -> {
                    for (var name : names) {
                        tracks.create(name);
                    }
                },
                () -> busy.set(false),
                e -> {
                    busy.set(false);
                    problem.accept(Problems.sentence(e));
                });
    }
}
