package tallyboard.ui.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/**
 * Turns facts into lines, newest first: takes each fact once, tells a return from a first connection, and folds refusals
 * that repeat, because an encoder with a wrong key tries every two seconds. FX thread.
 */
final class LogBook {
    private static final int KEPT = 2000;
    private static final Set<Fact> ENDS = Set.of(Fact.IDLE, Fact.FINISHED, Fact.DISABLED);
    private static final StreamId NO_STREAM = new StreamId("none");

    private final LogNames names;
    private final List<LogRow> rows = new ArrayList<>();
    private final Map<StreamId, Instant> goneSince = new HashMap<>();
    private long newest;

    LogBook(LogNames names) {
        this.names = names;
    }

    /** Newest first. */
    List<LogRow> rows() {
        return List.copyOf(rows);
    }

    /** Takes up the next fact; one that is known already, or older, changes nothing. */
    boolean add(LogEntry entry) {
        if (entry.id() <= newest) {
            return false;
        }
        newest = entry.id();
        var sentence = LogSentence.of(entry, names, away(entry));
        if (isRepeat(entry)) {
            int repeats = rows.getFirst().repeats() + 1;
            rows.set(0, row(entry, Messages.text("log.repeated", sentence, repeats), repeats));
        } else {
            rows.addFirst(row(entry, sentence, 1));
        }
        if (rows.size() > KEPT) {
            rows.removeLast();
        }
        return true;
    }

    /** Tracks have other letters, or the event is in another zone. What was said stays said, with the names of then. */
    void renew() {
        rows.replaceAll(old -> row(old.entry(), old.sentence(), old.repeats()));
    }

    private boolean isRepeat(LogEntry entry) {
        if (entry.fact() != Fact.ENCODER_REFUSED || rows.isEmpty()) {
            return false;
        }
        var last = rows.getFirst().entry();
        return last.fact() == entry.fact()
                && last.stream().equals(entry.stream())
                && last.details().equals(entry.details());
    }

    /** How long the encoder that connects now was away; empty for anything else. */
    private Optional<Duration> away(LogEntry entry) {
        var stream = entry.stream().orElse(NO_STREAM);
        if (entry.fact() == Fact.CONNECTED) {
            return Optional.ofNullable(goneSince.remove(stream)).map(since -> Duration.between(since, entry.at()));
        }
        if (entry.fact() == Fact.DISCONNECTED) {
            goneSince.put(stream, entry.at());
        } else if (ENDS.contains(entry.fact())) {
            goneSince.remove(stream);
        }
        return Optional.empty();
    }

    private LogRow row(LogEntry entry, String sentence, int repeats) {
        return new LogRow(
                entry,
                Figures.timeWithSeconds(entry.at(), names.zone()),
                names.letter(entry.stream()),
                sentence,
                repeats);
    }
}
