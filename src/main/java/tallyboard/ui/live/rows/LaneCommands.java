package tallyboard.ui.live.rows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tallyboard.desk.takes.Takes;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.simulcast.Simulcast;
import tallyboard.stream.simulcast.TargetAddress;
import tallyboard.stream.simulcast.TargetId;
import tallyboard.stream.simulcast.TargetKey;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Problems;

/**
 * What a producer asks of a stream. The row is marked busy until the engine has answered; what changes is drawn when it
 * is announced, never before. A second command waits for the answer to the first: it is not taken.
 */
public final class LaneCommands {
    /** What one press on Extend adds to the window. */
    public static final Duration EXTENSION = Duration.ofMinutes(2);

    private final LiveStreams streams;
    private final Takes takes;
    private final Background background;

    LaneCommands(LiveStreams streams, Takes takes, Background background) {
        this.streams = streams;
        this.takes = takes;
        this.background = background;
    }

    /** Lets encoders in. What is red on the checklist at that moment is noted. */
    public void enable(LaneRow row) {
        var room = row.seat().room() + ": ";
        var reds = row.reds().get().stream()
                .map(red -> red.startsWith(room) ? red.substring(room.length()) : red)
                .collect(Collectors.joining("; "));
        run(row, id -> {
            streams.enable(id);
            if (!reds.isEmpty()) {
                streams.note(Fact.ENABLED_ANYWAY, Map.of("subject", room + reds));
            }
        });
    }

    public void disable(LaneRow row) {
        run(row, streams::disable);
    }

    public void complete(LaneRow row) {
        run(row, streams::complete);
    }

    public void finish(LaneRow row) {
        run(row, streams::finish);
    }

    public void nextTalk(LaneRow row) {
        run(row, streams::nextTalk);
    }

    public void extend(LaneRow row) {
        run(row, id -> streams.extendWindow(id, EXTENSION));
    }

    /** Marks this moment in the recording. It may be pressed again at once, so the row is not busy meanwhile. */
    public void mark(LaneRow row) {
        row.id()
                .ifPresent(id ->
                        background.ask(() -> takes.mark(id, ""), row::marked, e -> row.end(Problems.sentence(e))));
    }

    /** Takes back the last mark, while that is still offered. */
    public void undoMark(LaneRow row) {
        row.lastMark().get().ifPresent(marked -> {
            row.forgetMark();
            background.run(
                    () -> takes.unmark(marked.asset(), marked.mark()), () -> {}, e -> row.end(Problems.sentence(e)));
        });
    }

    /** Where the stream of the row is pushed on to. */
    public List<Simulcast> targets(LaneRow row) {
        return row.id().map(streams.simulcasts()::of).orElse(List.of());
    }

    /** @param problem gets a sentence when it was refused */
    public void addTarget(
            LaneRow row, TargetAddress address, Optional<TargetKey> key, Runnable done, Consumer<String> problem) {
        row.id()
                .ifPresent(id -> background.ask(
                        () -> streams.simulcasts().add(id, address, key, Optional.empty()),
                        _ -> done.run(),
                        e -> problem.accept(Problems.sentence(e))));
    }

    public void removeTarget(LaneRow row, TargetId target, Runnable done, Consumer<String> problem) {
        row.id()
                .ifPresent(id -> background.run(
                        () -> streams.simulcasts().remove(id, target),
                        done,
                        e -> problem.accept(Problems.sentence(e))));
    }

    public void stopSimulcast(LaneRow row) {
        run(row, streams.simulcasts()::stop);
    }

    public void startSimulcast(LaneRow row) {
        run(row, streams.simulcasts()::start);
    }

    /** Says in the lane why nothing was done. */
    public void tell(LaneRow row, String sentence) {
        row.end(sentence);
    }

    private interface Command {
        void on(StreamId id) throws Exception;
    }

    private void run(LaneRow row, Command command) {
        if (row.busy().get() || row.id().isEmpty()) {
            return;
        }
        var id = row.id().get();
        row.begin();
        background.run(() -> command.on(id), () -> row.end(""), problem -> row.end(Problems.sentence(problem)));
    }
}
