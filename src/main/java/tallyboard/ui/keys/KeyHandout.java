package tallyboard.ui.keys;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyUse;
import tallyboard.stream.key.StreamKey;
import tallyboard.ui.keys.ShownKeyViewModel.Shown;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** How a person gets at a key: copied unseen, or shown. Each use is noted; the log knows who and when, never the key. */
public final class KeyHandout {
    private final LiveStreams streams;
    private final Background background;
    private final CopiedKey copied;
    private final ShownKeyViewModel shown;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public KeyHandout(LiveStreams streams, Background background, CopiedKey copied, ShownKeyViewModel shown) {
        this.streams = streams;
        this.background = background;
        this.copied = copied;
        this.shown = shown;
    }

    /** Copies the key unseen. A stream whose key is not kept readable has nothing to copy. */
    public void copy(LiveStream stream) {
        stream.key().readable().ifPresent(key -> copy(stream.id(), key));
    }

    /** Shows the key in its own window. */
    public void show(LiveStream stream, String name) {
        stream.key()
                .readable()
                .filter(_ -> mayShow())
                .ifPresent(key -> show(new Shown(stream.id(), name, key, false, Optional.empty())));
    }

    /** Shows a key that the engine has just handed out and does not keep; where none may be shown, it is copied unseen. */
    public void showOnce(LiveStream answered, String name) {
        answered.key().readable().ifPresent(key -> {
            if (mayShow()) {
                show(new Shown(answered.id(), name, key, true, Optional.empty()));
            } else {
                copy(answered.id(), key);
                problem.set(Messages.text("safe.copiedOnce"));
            }
        });
    }

    /** Shows server and key as a code for a phone. That is showing it, and handing it off. */
    public void showCode(LiveStream stream, String name, String server) {
        stream.key().readable().filter(_ -> mayShow()).ifPresent(key -> {
            shown.show(new Shown(stream.id(), name, key, false, Optional.of(server)));
            note(() -> streams.noteHandOff(stream.id(), HandOff.Way.QR_CODE, ""));
        });
    }

    /** Copies the key for a command that names it only as a variable. That is copying it, and handing it off. */
    public void copyForCommand(LiveStream stream) {
        stream.key().readable().ifPresent(key -> {
            copied.put(stream.id(), key);
            note(() -> streams.noteHandOff(stream.id(), HandOff.Way.FFMPEG, ""));
        });
    }

    /** Copies what the key window shows. */
    public void copyShown() {
        shown.shown().get().ifPresent(s -> copy(s.stream(), s.key()));
    }

    public CopiedKey copied() {
        return copied;
    }

    public ShownKeyViewModel shown() {
        return shown;
    }

    /** Why a key was not shown, or its use could not be noted; empty when all went well. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** To be called twice a second. */
    public void tick() {
        copied.tick();
        shown.tick();
    }

    private boolean mayShow() {
        problem.set("");
        shown.whyNot().ifPresent(problem::set);
        return shown.whyNot().isEmpty();
    }

    private void copy(StreamId id, StreamKey key) {
        copied.put(id, key);
        note(id, KeyUse.COPIED);
    }

    private void show(Shown key) {
        shown.show(key);
        note(key.stream(), KeyUse.SHOWN);
    }

    private void note(StreamId id, KeyUse use) {
        note(() -> streams.noteKeyUse(id, use));
    }

    private void note(Background.Work noting) {
        problem.set("");
        background.run(noting, () -> {}, e -> problem.set(Problems.sentence(e)));
    }
}
