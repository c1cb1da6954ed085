package tallyboard.ui.settings.keyboard;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.settings.Choices;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.keyboard.KeyMap;
import tallyboard.ui.kit.keyboard.Shortcut;
import tallyboard.ui.kit.keyboard.Stroke;

/** The keys of the desk, and giving them to other deeds. FX thread. */
public final class KeyboardViewModel {
    private final Choices choices;
    private final Background background;
    private final ReadOnlyObjectWrapper<KeyMap> map;
    private final ReadOnlyObjectWrapper<Optional<Shortcut>> asked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public KeyboardViewModel(Choices choices, Background background) {
        this.choices = choices;
        this.background = background;
        this.map = new ReadOnlyObjectWrapper<>(KeyMap.now());
    }

    /** As it is now. */
    public ReadOnlyObjectProperty<KeyMap> map() {
        return map.getReadOnlyProperty();
    }

    /** The deed that gets the next key that is pressed. */
    public ReadOnlyObjectProperty<Optional<Shortcut>> asked() {
        return asked.getReadOnlyProperty();
    }

    /** Why the last key was not given, or could not be kept; empty when it was. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** The next key that is pressed is for this deed. */
    public void ask(Shortcut shortcut) {
        problem.set("");
        asked.set(Optional.of(shortcut));
    }

    /** All stays as it is. */
    public void leave() {
        problem.set("");
        asked.set(Optional.empty());
    }

    /** This key was pressed. One that cannot be given is answered, and another may be pressed. */
    public void press(Stroke stroke) {
        asked.get().ifPresent(shortcut -> give(shortcut, stroke));
    }

    /** A key was pressed that no deed can have. */
    void refuse(Unusable why) {
        if (asked.get().isPresent()) {
            problem.set(why.sentence());
        }
    }

    /** Whether the deed has another key than at first. */
    public boolean isChanged(Shortcut shortcut) {
        return !map.get().stroke(shortcut).equals(Optional.of(shortcut.first()));
    }

    /** Gives the deed back the key that it had at first. */
    public void reset(Shortcut shortcut) {
        ask(shortcut);
        press(shortcut.first());
    }

    public void resetAll() {
        leave();
        keep(KeyMap.FIRST);
    }

    private void give(Shortcut shortcut, Stroke stroke) {
        var why = whyNot(shortcut, stroke);
        problem.set(why.orElse(""));
        if (why.isEmpty()) {
            asked.set(Optional.empty());
            keep(map.get().with(shortcut, stroke));
        }
    }

    private Optional<String> whyNot(Shortcut shortcut, Stroke stroke) {
        if (!stroke.isFree()) {
            return Optional.of(Messages.text("settings.keyboard.texts", stroke.words()));
        }
        if (!shortcut.allows(stroke)) {
            return Optional.of(Messages.text("settings.keyboard.single", shortcut.deed()));
        }
        return map.get()
                .find(stroke)
                .filter(other -> other != shortcut)
                .map(other -> Messages.text("settings.keyboard.taken", stroke.words(), other.deed()));
    }

    private void keep(KeyMap fresh) {
        background.run(
                () -> choices.change(
                        settings -> settings.with(settings.start().arrangement().withKeys(fresh.chosen()))),
                () -> {
                    KeyMap.hold(fresh);
                    map.set(fresh);
                },
                e -> problem.set(Problems.sentence(e)));
    }
}
