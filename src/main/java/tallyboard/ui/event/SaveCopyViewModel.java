package tallyboard.ui.event;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import tallyboard.agenda.event.Passphrase;
import tallyboard.ui.event.parts.EventAccess;
import tallyboard.ui.event.parts.EventWords;
import tallyboard.ui.kit.Messages;

/** A copy of the event as a file; its keys go into it only under a passphrase. FX thread. */
final class SaveCopyViewModel {
    private final EventAccess access;
    private final BooleanProperty withKeys = new SimpleBooleanProperty();
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableValue<String> hint = Bindings.createStringBinding(this::missing, withKeys, first, second);
    private final ObservableValue<Boolean> ready =
            Bindings.createBooleanBinding(() -> missing().isEmpty() && !busy.get(), withKeys, first, second, busy);

    SaveCopyViewModel(EventAccess access) {
        this.access = access;
    }

    /** Whether the keys go along; they do not unless it is chosen. */
    BooleanProperty withKeys() {
        return withKeys;
    }

    StringProperty first() {
        return first;
    }

    /** The same passphrase again. */
    StringProperty second() {
        return second;
    }

    /** What is still missing, in a sentence; empty when nothing is. */
    ObservableValue<String> hint() {
        return hint;
    }

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

    /** Why it could not be saved; empty when it could. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** How many tracks can be broadcast to with the keys. */
    int tracks() {
        return access.conference().tracks().size();
    }

    /** What the file would be called. */
    String suggestedName() {
        return EventWords.fileName(access.conference().name());
    }

    void save(Path file) {
        if (!ready.getValue()) {
            return;
        }
        busy.set(true);
        problem.set("");
        boolean isWithKeys = withKeys.get();
        var passphrase = isWithKeys ? Optional.of(Passphrase.of(first.get())) : Optional.<Passphrase>empty();
        access.background()
                .run(
                        () -> {
                            try {
                                access.events().save(file, passphrase);
                            } finally {
                                passphrase.ifPresent(Passphrase::close);
                            }
                        },
                        () -> {
                            busy.set(false);
                            forget();
                            saved.set(Messages.text(isWithKeys ? "event.save.doneKeys" : "event.save.done", file));
                        },
                        _ -> {
                            busy.set(false);
                            problem.set(Messages.text("event.save.failed", file));
                        });
    }

    /** Nothing that was typed stays. */
    void forget() {
        first.set("");
        second.set("");
    }

    private String missing() {
        if (!withKeys.get()) {
            return "";
        }
        int length = first.get().length();
        if (length < Passphrase.LEAST_LENGTH) {
            return Messages.text("event.save.short", Passphrase.LEAST_LENGTH, length);
        }
        return first.get().equals(second.get()) ? "" : Messages.text("event.save.unequal");
    }
}
