package tallyboard.ui.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.NextEdition;
import tallyboard.ui.event.parts.Coming;
import tallyboard.ui.event.parts.EventAccess;
import tallyboard.ui.event.parts.EventWords;
import tallyboard.ui.event.parts.ReplaceViewModel;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** The event again on other days: as a file, or at once in the place of this one. FX thread. */
final class DuplicateViewModel {
    private final EventAccess access;
    private final ReplaceViewModel replace;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> firstDay;
    private final BooleanProperty withSessions = new SimpleBooleanProperty();
    private final BooleanProperty here = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper dated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableValue<Boolean> ready = Bindings.createBooleanBinding(
            () -> !name.get().isBlank()
                    && !here.get()
                    && !busy.get()
                    && !what.get().isEmpty(),
            name,
            here,
            busy,
            what);
    private Optional<Event> present = Optional.empty();

    DuplicateViewModel(EventAccess access) {
        this.access = access;
        this.replace = new ReplaceViewModel(access);
        this.firstDay = new SimpleObjectProperty<>(LocalDate.ofInstant(
                access.clock().instant(), access.conference().zone()));
        replace.complete().bind(name.map(n -> !n.isBlank()));
        here.subscribe(this::ask);
        access.background().ask(() -> access.events().present(), this::suggest, e -> problem.set(Problems.sentence(e)));
    }

    ReplaceViewModel replace() {
        return replace;
    }

    StringProperty name() {
        return name;
    }

    /** When the next edition begins; counts where sessions go along. */
    ObjectProperty<LocalDate> firstDay() {
        return firstDay;
    }

    BooleanProperty withSessions() {
        return withSessions;
    }

    /** Whether there are sessions that could go along. */
    ReadOnlyBooleanProperty dated() {
        return dated.getReadOnlyProperty();
    }

    /** Whether it is opened here at once; else it becomes a file and nothing changes. */
    BooleanProperty here() {
        return here;
    }

    /** What goes along and what does not, in a sentence. */
    ReadOnlyStringProperty what() {
        return what.getReadOnlyProperty();
    }

    /** Whether it can be saved as a file now. */
    ObservableValue<Boolean> isReady() {
        return ready;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Where the file is, in a sentence; empty until it is there. */
    ReadOnlyStringProperty saved() {
        return saved.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    String suggestedFileName() {
        return EventWords.fileName(name.get());
    }

    private void suggest(Event event) {
        present = Optional.of(event);
        var from = NextEdition.firstDay(event);
        var day = NextEdition.suggestedDay(from.orElse(firstDay.get()));
        dated.set(from.isPresent());
        firstDay.set(day);
        name.set(NextEdition.suggestedName(event.name(), from.orElse(day.minusYears(1)), day));
        what.set(Messages.text("event.duplicate.what", event.tracks().size()));
        ask();
    }

    private void ask() {
        if (here.get() && present.isPresent()) {
            replace.ask(new Coming(next(present.get()), false));
        } else {
            replace.withdraw();
        }
    }

    private Event next(Event event) {
        return NextEdition.of(event, name.get().strip(), firstDay.get(), withSessions.get());
    }

    /** Writes it into a file; the event that is open stays as it is. */
    void save(Path file) {
        if (!ready.getValue() || present.isEmpty()) {
            return;
        }
        var next = next(present.get());
        busy.set(true);
        problem.set("");
        access.background()
                .run(
                        () -> access.events().save(file, next),
                        () -> {
                            busy.set(false);
                            saved.set(Messages.text("event.duplicate.done", file));
                        },
                        _ -> {
                            busy.set(false);
                            problem.set(Messages.text("event.save.failed", file));
                        });
    }

    /** Opens it in the place of the event that is open. */
    void open(Runnable done) {
        present.map(this::next)
                .ifPresent(next -> replace.replace(
                        new Coming(next, false), () -> access.events().open(next), done));
    }
}
