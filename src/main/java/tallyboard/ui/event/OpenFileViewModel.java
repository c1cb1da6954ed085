package tallyboard.ui.event;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tallyboard.agenda.event.EventFormat.Contents;
import tallyboard.agenda.event.Passphrase;
import tallyboard.ui.event.parts.Coming;
import tallyboard.ui.event.parts.EventAccess;
import tallyboard.ui.event.parts.EventWords;
import tallyboard.ui.event.parts.ReplaceViewModel;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** An event file before it is opened: what it holds, its keys, what it replaces. FX thread. */
final class OpenFileViewModel {
    private final EventAccess access;
    private final Path file;
    private final ReplaceViewModel replace;
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keys = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<Coming> coming = Optional.empty();

    OpenFileViewModel(EventAccess access, Path file) {
        this.access = access;
        this.file = file;
        this.replace = new ReplaceViewModel(access);
        look();
    }

    ReplaceViewModel replace() {
        return replace;
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    /** What the file holds, in a sentence; empty until it is read. */
    ReadOnlyStringProperty what() {
        return what.getReadOnlyProperty();
    }

    /** Why the file cannot be opened; empty when it can. */
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** How the keys in the file stand; empty when it holds none. */
    ReadOnlyStringProperty keys() {
        return keys.getReadOnlyProperty();
    }

    /** Whether there are keys in the file that no passphrase has opened yet. */
    ReadOnlyBooleanProperty locked() {
        return locked.getReadOnlyProperty();
    }

    /** Why the passphrase did not open them; empty when none was tried. */
    ReadOnlyStringProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    /** The file is being read or unlocked. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    StringProperty passphrase() {
        return passphrase;
    }

    private void look() {
        busy.set(true);
        access.background().ask(() -> Looked.into(access.events(), file, Optional.empty()), this::found, e -> {
            busy.set(false);
            refusal.set(Problems.sentence(e));
        });
    }

    private void found(Looked looked) {
        busy.set(false);
        refusal.set(looked.refusal());
        looked.contents().ifPresent(this::found);
    }

    private void found(Contents contents) {
        what.set(EventWords.of(contents));
        int held = contents.lockedKeys();
        locked.set(held > 0);
        keys.set(held == 0 ? "" : Messages.text("event.open.locked", held));
        take(contents);
    }

    private void take(Contents contents) {
        var fresh = new Coming(contents.event(), false);
        coming = Optional.of(fresh);
        replace.ask(fresh);
    }

    /** Opens the keys; without it the tracks get fresh ones. */
    void unlock() {
        if (busy.get() || passphrase.get().isEmpty()) {
            return;
        }
        busy.set(true);
        wrong.set("");
        var tried = Passphrase.of(passphrase.get());
        access.background()
                .ask(
                        () -> {
                            try (tried) {
                                return Looked.into(access.events(), file, Optional.of(tried));
                            }
                        },
                        this::unlocked,
                        e -> {
                            busy.set(false);
                            wrong.set(Problems.sentence(e));
                        });
    }

    private void unlocked(Looked looked) {
        busy.set(false);
        passphrase.set("");
        wrong.set(looked.refusal());
        looked.contents().ifPresent(this::unlocked);
    }

    private void unlocked(Contents contents) {
        locked.set(false);
        keys.set(Messages.text("event.open.unlocked", contents.lockedKeys()));
        take(contents);
    }

    void open(Runnable done) {
        coming.ifPresent(c -> replace.replace(c, () -> access.events().open(c.event()), done));
    }

    /** Nothing that was typed stays. */
    void forget() {
        passphrase.set("");
    }
}
