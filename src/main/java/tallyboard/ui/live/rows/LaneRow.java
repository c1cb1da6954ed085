package tallyboard.ui.live.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.desk.health.Cause;
import tallyboard.desk.health.StreamHealth;
import tallyboard.desk.takes.Takes.Marked;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.ui.live.state.Seat;
import tallyboard.ui.live.state.Traffic;
import tallyboard.ui.live.words.LaneWords;

/** One lane as the views see it: its words, its traffic, and how its last command fared. Lives as long as its stream. */
public final class LaneRow {
    /** For so long a mark can be taken back beside its button. */
    private static final Duration UNDO = Duration.ofSeconds(10);

    private final String key;
    private final Traffic traffic = new Traffic();
    private final StreamHealth health = new StreamHealth();
    private final ReadOnlyObjectWrapper<LaneWords> words;
    private final ReadOnlyObjectWrapper<Optional<LiveStream>> stream = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Marked>> lastMark = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> reds = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Runnable>> calling = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Object> viewers = new HashSet<>();
    private boolean isResting;
    private Seat seat;
    private boolean isOtherRoomTurnedAway;
    private List<Cause> causes = List.of();

    LaneRow(Seat seat) {
        this.key = seat.key();
        this.seat = seat;
        this.words = new ReadOnlyObjectWrapper<>(LaneWords.ofAnEmptyTrack(seat));
    }

    /** What stays the same while names and places change. */
    public String key() {
        return key;
    }

    public Seat seat() {
        return seat;
    }

    public Optional<StreamId> id() {
        return seat.stream();
    }

    /** All that the lane says now. */
    public ReadOnlyObjectProperty<LaneWords> words() {
        return words.getReadOnlyProperty();
    }

    /** The stream as it was last announced; empty for a track without one. */
    public ReadOnlyObjectProperty<Optional<LiveStream>> stream() {
        return stream.getReadOnlyProperty();
    }

    /** What is wrong with what arrives, as far as it matters now. */
    public List<Cause> causes() {
        return causes;
    }

    void suffer(List<Cause> fresh) {
        causes = List.copyOf(fresh);
    }

    /** What is red on the checklist for this lane; then Enable has to be held. */
    public ReadOnlyObjectProperty<List<String>> reds() {
        return reds.getReadOnlyProperty();
    }

    public void warn(List<String> fresh) {
        if (!fresh.equals(reds.get())) {
            reds.set(List.copyOf(fresh));
        }
    }

    public Traffic traffic() {
        return traffic;
    }

    /** What answers the alarm of this lane that calls; empty when none does. */
    public ReadOnlyObjectProperty<Optional<Runnable>> calling() {
        return calling.getReadOnlyProperty();
    }

    /** An alarm of this lane calls, or none does any more. */
    public void call(boolean isCalling, Runnable answer) {
        if (isCalling != calling.get().isPresent()) {
            calling.set(isCalling ? Optional.of(answer) : Optional.empty());
        }
    }

    /** The encoder that was turned away last belongs to another room. */
    public boolean isOtherRoomTurnedAway() {
        return isOtherRoomTurnedAway;
    }

    void turnedAway(boolean isOfAnotherRoom) {
        isOtherRoomTurnedAway = isOfAnotherRoom;
    }

    /** Somebody shows this row from now on. */
    public void attend(Object viewer) {
        viewers.add(viewer);
        isResting = false;
    }

    /** That one does not show it any more. */
    public void leave(Object viewer) {
        viewers.remove(viewer);
        isResting = viewers.isEmpty();
    }

    /** Whoever showed it has left: only what happens is said at once, and that time goes by is said now and then. */
    boolean isResting() {
        return isResting;
    }

    StreamHealth health() {
        return health;
    }

    /** Why the last command did nothing, in a sentence; empty when it went well. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** A command runs and has not been answered. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The mark that can be taken back now. */
    public ReadOnlyObjectProperty<Optional<Marked>> lastMark() {
        return lastMark.getReadOnlyProperty();
    }

    void marked(Marked fresh) {
        problem.set("");
        lastMark.set(Optional.of(fresh));
    }

    void forgetMark() {
        lastMark.set(Optional.empty());
    }

    /** Time goes by: what was offered for a while is taken away. */
    void pass(Instant now) {
        if (lastMark.get().filter(m -> now.isBefore(m.mark().at().plus(UNDO))).isEmpty()) {
            forgetMark();
        }
    }

    void sit(Seat fresh) {
        seat = fresh;
    }

    void show(Optional<LiveStream> current, LaneWords fresh) {
        stream.set(current);
        words.set(fresh);
    }

    void begin() {
        busy.set(true);
        problem.set("");
    }

    void end(String sentence) {
        busy.set(false);
        problem.set(sentence);
    }
}
