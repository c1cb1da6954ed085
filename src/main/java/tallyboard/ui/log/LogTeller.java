package tallyboard.ui.log;

import tallyboard.desk.report.Line;
import tallyboard.stream.event.LogEntry;
import tallyboard.ui.kit.TrackName;

/** Says fact after fact, oldest first, for a file. Used by one thread. */
public final class LogTeller {
    private final LogNames names;
    private final Absences absences = new Absences();

    public LogTeller(LogNames names) {
        this.names = names;
    }

    public Line tell(LogEntry entry) {
        var track = entry.stream().flatMap(names::track);
        return new Line(
                entry,
                track.map(TrackName::letter).orElse(""),
                track.map(TrackName::room).orElse(""),
                LogSentence.of(entry, names, absences.away(entry)));
    }
}
