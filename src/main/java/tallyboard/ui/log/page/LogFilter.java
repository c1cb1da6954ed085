package tallyboard.ui.log.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tallyboard.desk.report.LogText;
import tallyboard.ui.log.LogKind;
import tallyboard.ui.log.LogRow;

/**
 * Which lines are wanted; an empty choice means all.
 *
 * @param letters of tracks
 * @param words all of which must be in the line, in any order
 * @param isEveryStep whether the small steps on the way are wanted too
 */
record LogFilter(Set<String> letters, Set<LogKind> kinds, Optional<LocalDate> day, String words, boolean isEveryStep) {
    static final LogFilter NONE = new LogFilter(Set.of(), Set.of(), Optional.empty(), "", false);

    LogFilter {
        letters = Set.copyOf(letters);
        kinds = Set.copyOf(kinds);
        words = words.strip().toLowerCase(Locale.ROOT);
    }

    LogFilter letters(Set<String> other) {
        return new LogFilter(other, kinds, day, words, isEveryStep);
    }

    LogFilter kinds(Set<LogKind> other) {
        return new LogFilter(letters, other, day, words, isEveryStep);
    }

    LogFilter day(Optional<LocalDate> other) {
        return new LogFilter(letters, kinds, other, words, isEveryStep);
    }

    LogFilter words(String other) {
        return new LogFilter(letters, kinds, day, other, isEveryStep);
    }

    LogFilter everyStep(boolean is) {
        return new LogFilter(letters, kinds, day, words, is);
    }

    /** Whether the line belongs to the log as it is read, before anything is left out of it. */
    boolean isOfTheLog(LogRow row) {
        return isEveryStep || !row.isMinor();
    }

    boolean takes(LogRow row) {
        return isOfTheLog(row)
                && (letters.isEmpty() || letters.contains(row.letter()))
                && (kinds.isEmpty() || kinds.contains(row.kind()))
                && (day.isEmpty() || day.get().equals(row.day()))
                && (words.isEmpty() || hasTheWords(row));
    }

    /** Whether any line of the log may be missing. */
    boolean leavesOut() {
        return !letters.isEmpty() || !kinds.isEmpty() || day.isPresent() || !words.isEmpty();
    }

    private boolean hasTheWords(LogRow row) {
        var all = String.join(
                        "\n",
                        row.sentence(),
                        row.letter() + " " + row.room(),
                        row.who(),
                        row.time(),
                        row.entry().fact().wireName(),
                        LogText.time(row.entry().at(), row.at().getZone()),
                        String.join(" ", row.entry().details().values()))
                .toLowerCase(Locale.ROOT);
        for (var word : words.split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
