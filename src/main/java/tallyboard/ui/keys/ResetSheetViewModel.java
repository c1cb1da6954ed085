package tallyboard.ui.keys;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.ResetForm;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.discretion.Discretion;

/** The sheet that says what a reset does before it does it. Follows its stream while it is open. FX thread. */
public final class ResetSheetViewModel {
    private final LiveStreams streams;
    private final Background background;
    private final KeyHandout handout;
    private final Predicate<LiveStream> isWrong;
    private final ReadOnlyObjectWrapper<Optional<ResetWords>> words = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<ResetForm> chosen = new SimpleObjectProperty<>(ResetForm.LET_FINISH);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Subscription following = Subscription.EMPTY;
    private Runnable saying = () -> {};
    private Optional<LiveStream> stream = Optional.empty();
    private String name = "";

    /**
     * What the sheet says.
     *
     * @param room what goes dark
     * @param liveFrom the sentence about who is live, empty when nobody is
     * @param recommended what is best while live
     */
    public record ResetWords(String title, String room, String liveFrom, ResetForm recommended) {
        public boolean isLive() {
            return !liveFrom.isEmpty();
        }
    }

    /** @param isWrong whether somebody is live there who does not belong there, and should not finish */
    public ResetSheetViewModel(
            LiveStreams streams, Background background, KeyHandout handout, Predicate<LiveStream> isWrong) {
        this.streams = streams;
        this.background = background;
        this.handout = handout;
        this.isWrong = isWrong;
    }

    /**
     * Opens the sheet for a stream.
     *
     * @param spoken whose key it is, such as "B, Room 2"
     * @param room the last part of it
     */
    public void open(ObservableValue<Optional<LiveStream>> source, String spoken, String room) {
        following.unsubscribe();
        name = spoken;
        problem.set("");
        saying = () -> follow(source.getValue(), room);
        following = source.subscribe(_ -> saying.run());
        chosen.set(words.get().map(ResetWords::recommended).orElse(ResetForm.LET_FINISH));
    }

    public void close() {
        following.unsubscribe();
        words.set(Optional.empty());
    }

    /** More or less is told from now on. */
    public void retell() {
        if (words.get().isPresent()) {
            saying.run();
        }
    }

    /** The sheet's words while it is open. */
    public ReadOnlyObjectProperty<Optional<ResetWords>> words() {
        return words.getReadOnlyProperty();
    }

    /** What happens to the running encoder; only asked while one runs. */
    public ObjectProperty<ResetForm> chosen() {
        return chosen;
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Resets the key as chosen, and closes the sheet when it is done. */
    public void reset() {
        if (stream.isEmpty() || busy.get()) {
            return;
        }
        var id = stream.get().id();
        var form = stream.get().isLive() ? chosen.get() : ResetForm.KEEP_CONNECTED;
        busy.set(true);
        problem.set("");
        background.ask(() -> streams.resetKey(id, form), this::done, this::failed);
    }

    private void follow(Optional<LiveStream> now, String room) {
        stream = now;
        if (now.isEmpty()) {
            close();
            return;
        }
        var live = now.get()
                .running()
                .map(Broadcast::encoder)
                .map(e -> Messages.text(
                        "keys.reset.liveFrom", name, Discretion.now().address(e.address())))
                .orElse("");
        boolean isStranger = isWrong.test(now.get());
        words.set(Optional.of(new ResetWords(
                Messages.text("keys.reset.title", name),
                room,
                isStranger ? live + " " + Messages.text("keys.reset.stranger") : live,
                isStranger ? ResetForm.CUT : ResetForm.LET_FINISH)));
    }

    private void done(LiveStream answered) {
        busy.set(false);
        boolean isKept =
                stream.map(s -> s.key().keeping() == KeyCard.Keeping.READABLE).orElse(true);
        var whose = name;
        close();
        if (!isKept) {
            handout.showOnce(answered, whose);
        }
    }

    private void failed(Exception e) {
        busy.set(false);
        problem.set(Problems.sentence(e));
    }
}
