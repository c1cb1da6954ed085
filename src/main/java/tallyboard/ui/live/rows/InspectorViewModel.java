package tallyboard.ui.live.rows;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import tallyboard.stream.LiveStream;
import tallyboard.ui.keys.KeyBlockViewModel;
import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.live.state.Seat;
import tallyboard.ui.live.words.LaneWords;

/** The selected lane, whichever it is, as one set of words. FX thread. */
public final class InspectorViewModel {
    private static final LaneWords NOTHING =
            LaneWords.ofAnEmptyTrack(new Seat("", "", Optional.empty(), Optional.empty()));

    private final LiveViewModel live;
    private final KeyBlockViewModel key;
    private final ReadOnlyObjectWrapper<LaneWords> words = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<Boolean> busy = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<List<String>> reds = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper calling = new ReadOnlyBooleanWrapper();
    private Subscription following = Subscription.EMPTY;

    public InspectorViewModel(LiveViewModel live, KeyHandout handout) {
        this.live = live;
        this.key = new KeyBlockViewModel(handout);
        live.selected().subscribe(this::follow);
    }

    /** What the selected lane says now. */
    public ReadOnlyObjectProperty<LaneWords> words() {
        return words.getReadOnlyProperty();
    }

    /** A command of the selected lane runs. */
    public ReadOnlyObjectProperty<Boolean> busy() {
        return busy.getReadOnlyProperty();
    }

    /** What is red on the checklist for the selected lane. */
    public ReadOnlyObjectProperty<List<String>> reds() {
        return reds.getReadOnlyProperty();
    }

    /** An alarm of the selected lane calls. */
    public ReadOnlyBooleanProperty isCalling() {
        return calling.getReadOnlyProperty();
    }

    /** The producer knows of it. */
    public void answer() {
        row().flatMap(row -> row.calling().get()).ifPresent(Runnable::run);
    }

    public Optional<LaneRow> row() {
        return live.selected().get();
    }

    public KeyBlockViewModel key() {
        return key;
    }

    public TrackCommands tracks() {
        return live.tracks();
    }

    public LiveViewModel live() {
        return live;
    }

    private void follow(Optional<LaneRow> selected) {
        following.unsubscribe();
        following = selected.map(row -> Subscription.combine(
                        row.words().subscribe(words::set),
                        row.busy().subscribe(busy::set),
                        row.reds().subscribe(reds::set),
                        row.calling().subscribe(answer -> calling.set(answer.isPresent())),
                        row.stream().subscribe(stream -> look(row, stream))))
                .orElse(Subscription.EMPTY);
        if (selected.isEmpty()) {
            calling.set(false);
            words.set(NOTHING);
            key.look(Optional.empty(), "", live.conference().zone());
        }
    }

    private void look(LaneRow row, Optional<LiveStream> stream) {
        key.look(stream, spoken(row), live.conference().zone());
    }

    /** What people call a lane: "B, Room 2". */
    public static String spoken(LaneRow row) {
        var seat = row.seat();
        return seat.letter().isEmpty() ? seat.room() : Messages.text("live.name.spoken", seat.letter(), seat.room());
    }
}
