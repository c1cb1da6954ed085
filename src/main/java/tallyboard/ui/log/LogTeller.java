package tallyboard.ui.log;

import tallyboard.stream.event.LogEntry;

/** Says fact after fact, oldest first, for a file. Used by one thread. */
public final class LogTeller {
    private final LogNames names;
    private final Absences absences = new Absences();

    public LogTeller(LogNames names) {
        this.names = names;
    }

    public LogRow tell(LogEntry entry) {
        return new LogRow(
                entry,
                entry.at(),
                entry.at().atZone(names.zone()),
                entry.stream().flatMap(names::track),
                LogSentence.of(entry, names, absences.away(entry)).whole(),
                1);
    }
}
