package tallyboard.ui.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.agenda.Track;
import tallyboard.desk.Tracks;
import tallyboard.settings.Choices;
import tallyboard.settings.Settings;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.schedule.preview.Preview;
import tallyboard.ui.schedule.preview.PreviewViewModel;

/** Leads through the steps. What is done in a step holds at once, so passing over the rest loses nothing. FX thread. */
public final class SetupViewModel {
    private final Choices choices;
    private final Tracks tracks;
    private final PreviewViewModel preview;
    private final Background background;
    private final Consumer<Ending> done;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.GENERAL);
    private final ReadOnlyObjectWrapper<List<String>> rooms = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper called = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** Where the setup leads in the end. */
    public enum Ending {
        DESK,
        TOUR
    }

    public SetupViewModel(
            Choices choices, Tracks tracks, PreviewViewModel preview, Background background, Consumer<Ending> done) {
        this.choices = choices;
        this.tracks = tracks;
        this.preview = preview;
        this.background = background;
        this.done = done;
        preview.state().subscribe(this::follow);
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** The rooms that there are by now. */
    public ReadOnlyObjectProperty<List<String>> rooms() {
        return rooms.getReadOnlyProperty();
    }

    /** Going on is what is asked for now; else something on the page is. */
    public ReadOnlyBooleanProperty called() {
        return called.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    PreviewViewModel preview() {
        return preview;
    }

    /** On to the next step; in the second one, a schedule that is on show is taken over first. */
    public void next() {
        if (step.get() == Step.TRACKS && preview.confirmable().isPresent()) {
            preview.use();
        } else if (step.get() != Step.REHEARSAL) {
            go(Step.values()[step.get().ordinal() + 1]);
        }
    }

    /** One step back; from a schedule that is on show, to the choice of another. */
    public void back() {
        if (step.get() == Step.TRACKS && !(preview.state().get() instanceof Preview.Choosing)) {
            preview.cancel();
        } else if (step.get() != Step.GENERAL) {
            go(Step.values()[step.get().ordinal() - 1]);
        }
    }

    /** Passes over what is left. */
    public void skip() {
        end(Ending.DESK);
    }

    public void rehearse() {
        end(Ending.TOUR);
    }

    /** Shows what a schedule holds that was dropped on the window, whatever the step. */
    public void open(Path schedule) {
        if (rooms.get().isEmpty()) {
            go(Step.TRACKS);
            preview.open(schedule);
        }
    }

    /** The same, by its address. */
    public void fetch(String address) {
        if (rooms.get().isEmpty()) {
            go(Step.TRACKS);
            preview.fetch(address);
        }
    }

    public void createThree() {
        var names = List.of(
                Messages.text("shell.empty.three.first"),
                Messages.text("shell.empty.three.second"),
                Messages.text("shell.empty.three.third"));
        carryOut(
                () -> {
                    for (var name : names) {
                        tracks.create(name);
                    }
                },
                this::count);
    }

    private void follow(Preview now) {
        if (now instanceof Preview.Done) {
            count();
            go(Step.NETWORK);
            preview.again();
        }
        call();
    }

    private void count() {
        rooms.set(tracks.conference().tracks().stream().map(Track::name).toList());
        call();
    }

    private void go(Step there) {
        problem.set("");
        step.set(there);
        call();
    }

    private void call() {
        called.set(
                switch (step.get()) {
                    case GENERAL, NETWORK -> true;
                    case TRACKS ->
                        !rooms.get().isEmpty() || preview.confirmable().isPresent();
                    case REHEARSAL -> false;
                });
    }

    private void end(Ending where) {
        preview.cancel();
        carryOut(() -> choices.change(Settings::setUp), () -> done.accept(where));
    }

    private void carryOut(Background.Work work, Runnable then) {
        busy.set(true);
        background.run(
                work,
                () -> {
                    busy.set(false);
                    problem.set("");
                    then.run();
                },
                e -> {
                    busy.set(false);
                    problem.set(Problems.sentence(e));
                });
    }
}
