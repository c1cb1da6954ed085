package tallyboard.ui.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tallyboard.desk.Tracks;
import tallyboard.rehearsal.EncoderSnapshot;
import tallyboard.rehearsal.EncoderState;
import tallyboard.rehearsal.Rehearsal;
import tallyboard.stream.LiveStreams.Subscription;
import tallyboard.stream.StreamId;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.rehearsal.EncoderRow.EncoderWords;

/** The simulated encoders as they are, and the ways to disturb them. FX thread; close it to stop watching. */
public final class RehearsalViewModel implements AutoCloseable {
    private final Rehearsal rehearsal;
    private final Tracks tracks;
    private final Background background;
    private final InstantSource clock;
    private final Subscription watch;
    private final Map<StreamId, EncoderRow> rows = new HashMap<>();
    private final ObservableList<EncoderRow> encoders = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private List<EncoderSnapshot> last = List.of();

    /** @param fx where changes are taken up; always queues */
    public RehearsalViewModel(
            Rehearsal rehearsal, Tracks tracks, Background background, Executor fx, InstantSource clock) {
        this.rehearsal = rehearsal;
        this.tracks = tracks;
        this.background = background;
        this.clock = clock;
        this.watch = rehearsal.watch(all -> fx.execute(() -> take(all)));
        background.ask(rehearsal::encoders, this::takeFirst, this::tell);
    }

    /** In the order of the tracks. */
    public ObservableList<EncoderRow> encoders() {
        return encoders;
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public void start(EncoderRow row) {
        run(() -> rehearsal.start(row.stream()));
    }

    public void startAll() {
        run(rehearsal::startAll);
    }

    public void stop(EncoderRow row) {
        run(() -> rehearsal.stop(row.stream()));
    }

    /** Cuts the connection; the encoder comes back by itself. */
    public void drop(EncoderRow row) {
        run(() -> rehearsal.drop(row.stream()));
    }

    /** Says the times anew; to be called twice a second. */
    public void tick() {
        take(last);
    }

    @Override
    public void close() {
        watch.close();
    }

    /** What was announced meanwhile is newer than what was asked for. */
    private void takeFirst(List<EncoderSnapshot> all) {
        if (last.isEmpty()) {
            take(all);
        }
    }

    private void take(List<EncoderSnapshot> all) {
        last = all;
        var order = new ArrayList<EncoderRow>();
        for (var encoder : all) {
            var words = words(encoder);
            var row = rows.computeIfAbsent(encoder.stream(), id -> new EncoderRow(id, words));
            row.show(words);
            order.add(row);
        }
        rows.values().retainAll(order);
        if (!encoders.equals(order)) {
            encoders.setAll(order);
        }
    }

    private EncoderWords words(EncoderSnapshot encoder) {
        var name = TrackName.of(tracks.conference(), encoder.stream());
        var state = encoder.state();
        return new EncoderWords(
                name.map(TrackName::letter).orElse(""),
                name.map(TrackName::room).orElse(""),
                say(state),
                state instanceof EncoderState.Stopped,
                state instanceof EncoderState.Sending);
    }

    private String say(EncoderState state) {
        return switch (state) {
            case EncoderState.Stopped() -> Messages.text("rehearsal.state.stopped");
            case EncoderState.Keyless() -> Messages.text("rehearsal.state.keyless");
            case EncoderState.Connecting() -> Messages.text("rehearsal.state.connecting");
            case EncoderState.Sending(var since) ->
                Messages.text("rehearsal.state.sending", Figures.clock(Duration.between(since, clock.instant())));
            case EncoderState.Waiting(var nextTry) -> Messages.text("rehearsal.state.waiting", until(nextTry));
            case EncoderState.Refused refused -> Messages.text("rehearsal.state.refused", until(refused.nextTry()));
        };
    }

    private String until(Instant moment) {
        var left = Duration.between(clock.instant(), moment);
        return Figures.clock(left.isNegative() ? Duration.ZERO : left);
    }

    private void run(Background.Work work) {
        problem.set("");
        background.run(work, () -> {}, this::tell);
    }

    private void tell(Exception e) {
        problem.set(Problems.sentence(e));
    }
}
