package tallyboard.ui.settings;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.settings.atrest.Safekeeping;
import tallyboard.settings.atrest.Safekeeping.Place;
import tallyboard.settings.atrest.SystemKeyStore;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;

/** Where the key lies that the stream keys are encrypted with, and the ways to move it. FX thread. */
public final class SafekeepingViewModel {
    private final Safekeeping keys;
    private final Background background;
    private final ReadOnlyObjectWrapper<Place> place;
    private final ReadOnlyObjectWrapper<Optional<SystemKeyStore.Kind>> system =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public SafekeepingViewModel(Safekeeping keys, Background background) {
        this.keys = keys;
        this.background = background;
        this.place = new ReadOnlyObjectWrapper<>(keys.place());
        background.ask(keys::system, system::set, _ -> {});
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** The key store of this computer; empty until it is known, and where there is none. */
    public ReadOnlyObjectProperty<Optional<SystemKeyStore.Kind>> system() {
        return system.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Where it lies, as a sentence. */
    public String sentence(Place where) {
        return where == Place.SYSTEM
                ? Messages.text("settings.atrest.lies.SYSTEM", store())
                : Messages.text("settings.atrest.lies." + where.name());
    }

    /** What the key store of this computer is called. */
    public String store() {
        return Messages.text(
                system.get().map(kind -> "settings.atrest.store." + kind.name()).orElse("settings.atrest.store.NONE"));
    }

    public void moveToSystem() {
        move(keys::moveToSystem, "settings.atrest.failed.SYSTEM");
    }

    public void moveToFile() {
        move(keys::moveToFile, "settings.atrest.failed.FILE");
    }

    /** Under that passphrase, typed twice. Both are wiped. */
    public void lock(String typed, String again) {
        if (typed.length() < Safekeeping.LEAST_LENGTH) {
            problem.set(Messages.text("settings.atrest.short", Safekeeping.LEAST_LENGTH));
        } else if (!typed.equals(again)) {
            problem.set(Messages.text("settings.atrest.differ"));
        } else {
            var passphrase = typed.toCharArray();
            move(
                    () -> {
                        try {
                            keys.lock(passphrase);
                        } finally {
                            java.util.Arrays.fill(passphrase, '\0');
                        }
                    },
                    "settings.atrest.failed.FILE");
        }
    }

    private void move(Background.Work work, String trouble) {
        busy.set(true);
        problem.set("");
        background.run(work, () -> end(""), _ -> end(Messages.text(trouble)));
    }

    private void end(String trouble) {
        busy.set(false);
        problem.set(trouble);
        place.set(keys.place());
    }
}
