package tallyboard.ui.keys;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tallyboard.stream.LiveStream;

/** The key of whichever stream is looked at: mask, history, and the ways to hand it over. FX thread. */
public final class KeyBlockViewModel {
    private final KeyHandout handout;
    private final ReadOnlyObjectWrapper<KeyWords> words = new ReadOnlyObjectWrapper<>(KeyWords.NONE);
    private Optional<LiveStream> stream = Optional.empty();
    private String name = "";
    private ZoneId zone = ZoneOffset.UTC;

    public KeyBlockViewModel(KeyHandout handout) {
        this.handout = handout;
        handout.copied().left().subscribe(_ -> say());
    }

    /**
     * Looks at another stream, or at the same one as it is now.
     *
     * @param spoken whose key it is, such as "B, Room 2"
     */
    public void look(Optional<LiveStream> at, String spoken, ZoneId venue) {
        stream = at;
        name = spoken;
        zone = venue;
        say();
    }

    public ReadOnlyObjectProperty<KeyWords> words() {
        return words.getReadOnlyProperty();
    }

    public void copy() {
        stream.ifPresent(handout::copy);
    }

    public void show() {
        stream.ifPresent(s -> handout.show(s, name));
    }

    /** Takes the key off the clipboard before its time. */
    public void clearClipboard() {
        handout.copied().clear();
    }

    /** More or less is told from now on. */
    public void retell() {
        say();
    }

    private void say() {
        words.set(stream.map(s -> KeyWords.of(s, onClipboard(s), zone)).orElse(KeyWords.NONE));
    }

    private Optional<Duration> onClipboard(LiveStream of) {
        return handout.copied()
                .left()
                .get()
                .filter(left -> left.stream().equals(of.id()))
                .map(CopiedKey.Left::time);
    }
}
