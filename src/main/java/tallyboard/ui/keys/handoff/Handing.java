package tallyboard.ui.keys.handoff;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tallyboard.desk.handoff.RoomKey;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.HandOff;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.Problems;

/** The key that is being handed off, one at a time: whose it is, and what became of it. FX thread. */
final class Handing {
    private final LiveStreams streams;
    private final Background background;
    private final String server;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Optional<LiveStream> stream = Optional.empty();
    private String name = "";

    /** One way to hand off a key. Blocks. */
    @FunctionalInterface
    interface Work {
        Outcome handOff(RoomKey room) throws Exception;
    }

    Handing(LiveStreams streams, Background background, String server) {
        this.streams = streams;
        this.background = background;
        this.server = server;
    }

    /** @param spoken whose key it is, such as "B, Room 2" */
    void look(Optional<LiveStream> now, String spoken) {
        stream = now;
        name = spoken;
    }

    Optional<LiveStream> stream() {
        return stream;
    }

    Optional<StreamId> id() {
        return stream.map(LiveStream::id);
    }

    String name() {
        return name;
    }

    /** The key with what belongs to it; empty when it is not kept readable. */
    Optional<RoomKey> room() {
        return stream.flatMap(s -> s.key().readable()).map(key -> new RoomKey(name, server, key));
    }

    String server() {
        return server;
    }

    Background background() {
        return background;
    }

    /**
     * Hands the key off, notes it when it has arrived, and says what became of it. One at a time.
     *
     * @param then told the outcome, too
     */
    void hand(HandOff.Way way, Work work, Consumer<Outcome> then) {
        if (busy.get() || room().isEmpty()) {
            return;
        }
        var id = id().orElseThrow();
        var room = room().get();
        forget();
        busy.set(true);
        background.ask(
                () -> handed(id, room, way, work),
                outcome -> {
                    tell(id, outcome);
                    then.accept(outcome);
                },
                this::failed);
    }

    /** Notes a hand-off that somebody else has done. */
    void note(StreamId of, HandOff.Way way, String to, String sentence) {
        background.run(
                () -> streams.noteHandOff(of, way, to), () -> tell(of, Outcome.done(to, sentence)), this::failed);
    }

    /** Something that the sheet says without having handed off anything. */
    void say(String sentence) {
        said.set(sentence);
    }

    /** Why something was not done. */
    void warn(String sentence) {
        problem.set(sentence);
    }

    /** Takes back what was said. */
    void forget() {
        said.set("");
        problem.set("");
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private Outcome handed(StreamId id, RoomKey room, HandOff.Way way, Work work) throws Exception {
        var outcome = work.handOff(room);
        if (outcome.to().isEmpty()) {
            return outcome;
        }
        boolean isStillTheKey = streams.find(id)
                .flatMap(s -> s.key().readable())
                .filter(room.key()::matches)
                .isPresent();
        if (!isStillTheKey) {
            return Outcome.problem(Messages.text("keys.handoff.resetMeanwhile"));
        }
        streams.noteHandOff(id, way, outcome.to().get());
        return outcome;
    }

    private void tell(StreamId of, Outcome outcome) {
        busy.set(false);
        if (id().filter(of::equals).isPresent()) {
            (outcome.to().isPresent() ? said : problem).set(outcome.sentence());
        }
    }

    void failed(Exception e) {
        busy.set(false);
        problem.set(Problems.sentence(e));
    }
}
