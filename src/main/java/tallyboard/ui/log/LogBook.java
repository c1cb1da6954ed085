package tallyboard.ui.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.ui.kit.discretion.Told;

/**
 * Turns facts into lines, newest first: takes each fact once, tells a return from a first connection, and folds refusals
 * that repeat, because an encoder with a wrong key tries every two seconds. Used by one thread at a time.
 */
public final class LogBook {
    private final LogNames names;
    private final int most;
    private final List<LogRow> rows = new ArrayList<>();
    private final Absences absences = new Absences();
    private long newest;
    private long oldest;

    /** @param most so many lines are kept, the newest ones */
    public LogBook(LogNames names, int most) {
        this.names = names;
        this.most = most;
    }

    /** Newest first; the list grows as facts come. */
    public List<LogRow> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The number of the oldest fact that was taken up, 0 when there is none. */
    public long oldest() {
        return oldest;
    }

    /** Takes up the next fact; one that is known already, or older, changes nothing. */
    public boolean add(LogEntry entry) {
        if (entry.id() <= newest) {
            return false;
        }
        newest = entry.id();
        oldest = oldest == 0 ? entry.id() : oldest;
        var sentence = LogSentence.of(entry, names, absences.away(entry));
        if (!rows.isEmpty() && isRepeat(rows.getFirst(), entry)) {
            var last = rows.getFirst();
            rows.set(0, row(entry, last.since(), sentence, last.repeats() + 1));
        } else {
            rows.addFirst(row(entry, entry.at(), sentence, 1));
        }
        if (rows.size() > most) {
            rows.removeLast();
        }
        return true;
    }

    /** Goes past a fact that gets no line; a return after it is still told from a first connection. */
    public void pass(LogEntry entry) {
        newest = Math.max(newest, entry.id());
        absences.away(entry);
    }

    /** Takes up what was written before everything that is here. */
    public void addOlder(LogBook older) {
        if (older.rows.isEmpty()) {
            return;
        }
        absences.follow(older.absences)
                .forEach((id, away) -> rows.replaceAll(old -> old.entry().id() == id
                        ? row(old.entry(), old.since(), LogSentence.of(old.entry(), names, Optional.of(away)), 1)
                        : old));
        var before = new ArrayList<>(older.rows);
        if (!rows.isEmpty() && isRepeat(before.getFirst(), rows.getLast().entry())) {
            var first = before.removeFirst();
            var last = rows.removeLast();
            rows.add(row(last.entry(), first.since(), last.told(), first.repeats() + last.repeats()));
        }
        before.replaceAll(LogBook::anew); // they were told elsewhere, a moment ago
        rows.addAll(before);
        newest = Math.max(newest, older.newest);
        oldest = older.oldest;
    }

    /** Tracks have other letters, the event is in another zone, or less is told. What was said stays said, with the names of then. */
    public void renew() {
        rows.replaceAll(old -> row(old.entry(), old.since(), old.told().anew(), old.repeats()));
    }

    private static boolean isRepeat(LogRow row, LogEntry entry) {
        var last = row.entry();
        return entry.fact() == Fact.ENCODER_REFUSED
                && last.fact() == entry.fact()
                && last.stream().equals(entry.stream())
                && last.details().equals(entry.details());
    }

    private static LogRow anew(LogRow old) {
        return new LogRow(
                old.entry(), old.since(), old.at(), old.track(), old.told().anew(), old.repeats());
    }

    private LogRow row(LogEntry entry, Instant since, Told sentence, int repeats) {
        return new LogRow(
                entry, since, entry.at().atZone(names.zone()), entry.stream().flatMap(names::track), sentence, repeats);
    }
}
