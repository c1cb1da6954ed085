package tallyboard.ui.live.leak;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.ResetForm;
import tallyboard.ui.keys.KeyHandout;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;
import tallyboard.ui.live.leak.LeakWords.Stage;
import tallyboard.ui.live.radar.RadarViewModel;
import tallyboard.ui.live.rows.InspectorViewModel;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.live.state.Identity;
import tallyboard.ui.live.words.EncoderWords;

/** The leak card of one lane; follows its stream while it is open. FX thread. */
public final class LeakCardViewModel {
    private final LiveStreams streams;
    private final RadarViewModel radar;
    private final Background background;
    private final KeyHandout handout;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Optional<LeakWords>> words = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private Subscription following = Subscription.EMPTY;
    private Optional<LaneRow> lane = Optional.empty();
    private final Map<StreamId, Leak> leaked = new HashMap<>();

    /** The key that others know, and when the producer heard of it. */
    private record Leak(KeyFingerprint key, Instant since) {}

    public LeakCardViewModel(
            LiveStreams streams, RadarViewModel radar, Background background, KeyHandout handout, InstantSource clock) {
        this.streams = streams;
        this.radar = radar;
        this.background = background;
        this.handout = handout;
        this.clock = clock;
        radar.attempts().subscribe(_ -> say());
        radar.lanes().subscribe(() -> {
            if (lane.filter(row -> !radar.lanes().contains(row)).isPresent()) {
                dismiss();
            }
        });
    }

    /**
     * Opens the card. The key that the stream has now is the one that others know; a card that another sheet has closed goes on
     * where it was.
     */
    public void open(LaneRow row) {
        following.unsubscribe();
        lane = Optional.of(row);
        problem.set("");
        row.stream()
                .get()
                .filter(s -> s.key().letFinish().isEmpty()) // one that finishes with the old key was leaked before
                .ifPresent(s -> leaked.putIfAbsent(s.id(), new Leak(s.key().fingerprint(), clock.instant())));
        following = row.stream().subscribe(_ -> say());
    }

    /** Closes the card for good: opened again, it is about the key of then. */
    public void dismiss() {
        lane.flatMap(LaneRow::id).ifPresent(leaked::remove);
        close();
    }

    /** Closes the card for another sheet, such as the hand-over. */
    public void close() {
        following.unsubscribe();
        lane = Optional.empty();
        words.set(Optional.empty());
    }

    /** More or less is told from now on. */
    public void retell() {
        say();
    }

    /** The card's words while it is open. */
    public ReadOnlyObjectProperty<Optional<LeakWords>> words() {
        return words.getReadOnlyProperty();
    }

    /** Whose card it is. */
    public Optional<LaneRow> lane() {
        return lane;
    }

    /** Since when this incident lasts: since the card was opened for the key that leaked, or now. */
    public Instant since() {
        return lane.flatMap(LaneRow::id)
                .flatMap(id -> Optional.ofNullable(leaked.get(id)))
                .map(Leak::since)
                .orElseGet(clock::instant);
    }

    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** A new key at once; the encoder on air may finish with the old one. */
    public void letFinish() {
        reset(ResetForm.LET_FINISH);
    }

    /** A new key at once, and whoever is on air is cut. */
    public void cut() {
        reset(ResetForm.CUT);
    }

    /** A new key at once, where nobody is on air. */
    public void resetNow() {
        reset(ResetForm.KEEP_CONNECTED);
    }

    private void reset(ResetForm form) {
        var stream = stream();
        if (stream.isEmpty() || busy.get() || stage(stream.get()) == Stage.DONE) {
            return;
        }
        var before = stream.get();
        busy.set(true);
        problem.set("");
        background.ask(() -> streams.resetKey(before.id(), form), answered -> done(before, answered), this::failed);
    }

    private void done(LiveStream before, LiveStream answered) {
        busy.set(false);
        if (before.key().keeping() == KeyCard.Keeping.HANDED_OUT_ONCE) {
            handout.showOnce(answered, name());
        }
        say();
    }

    private void failed(Exception e) {
        busy.set(false);
        problem.set(Problems.sentence(e));
    }

    private void say() {
        if (lane.isEmpty()) {
            return;
        }
        var stream = stream();
        if (stream.isEmpty()) {
            close();
            return;
        }
        var who = radar.identity(stream.get());
        boolean isWrong = radar.isWrong(stream.get());
        words.set(Optional.of(new LeakWords(
                new LeakWords.Title(
                        Messages.text("leak.title", name()), lane.get().seat().room()),
                who.map(is -> live(stream.get(), is)).orElseGet(() -> Messages.text("leak.who.nobody", name())),
                isWrong,
                step(stream.get(), isWrong),
                refused(stream.get()))));
    }

    private String live(LiveStream stream, Identity is) {
        var address = address(stream);
        var check = radar.known(stream.id())
                .map(k -> Figures.time(k.since(), zone()))
                .orElse(Figures.DASH);
        return Messages.text("leak.who." + is.is().name(), name(), address, check, is.room());
    }

    private LeakWords.Step step(LiveStream stream, boolean isWrong) {
        var stage = stage(stream);
        var room = lane.orElseThrow().seat().room();
        return new LeakWords.Step(
                stage,
                isWrong ? ResetForm.CUT : ResetForm.LET_FINISH,
                switch (stage) {
                    case IDLE -> Messages.text("leak.reset.idle");
                    case LIVE -> Messages.text(isWrong ? "leak.reset.wrong" : "leak.reset.live", room);
                    case DONE -> done(stream);
                });
    }

    private String done(LiveStream stream) {
        var at = Figures.time(stream.key().setAt(), zone());
        return stream.key().letFinish().isPresent()
                ? Messages.text("leak.reset.done.letFinish", at, address(stream))
                : Messages.text("leak.reset.done", at);
    }

    private static String address(LiveStream stream) {
        return stream.running()
                .map(Broadcast::encoder)
                .map(EncoderWords::address)
                .orElse(Figures.DASH);
    }

    private String refused(LiveStream stream) {
        return stage(stream) == Stage.DONE ? radar.withOldKey(stream) : Messages.text("leak.refused.later");
    }

    private Stage stage(LiveStream stream) {
        var leak = Optional.ofNullable(leaked.get(stream.id()));
        if (leak.map(Leak::key).filter(stream.key().fingerprint()::equals).isEmpty()) {
            return Stage.DONE;
        }
        return stream.isLive() ? Stage.LIVE : Stage.IDLE;
    }

    private Optional<LiveStream> stream() {
        return lane.flatMap(row -> row.stream().get());
    }

    private String name() {
        return lane.map(InspectorViewModel::spoken).orElse("");
    }

    private ZoneId zone() {
        return radar.zone();
    }
}
