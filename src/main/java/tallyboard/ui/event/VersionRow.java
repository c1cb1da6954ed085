package tallyboard.ui.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import tallyboard.desk.event.Events.EarlierEvent;
import tallyboard.ui.event.parts.EventWords;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;

/**
 * A version in the list.
 *
 * @param when as people say it: today 13:00
 * @param what its tracks and sessions
 */
record VersionRow(String when, String what, EarlierEvent earlier) {
    static VersionRow of(EarlierEvent earlier, Instant now, ZoneId zone) {
        return new VersionRow(when(earlier.at(), now, zone), EventWords.size(earlier.event()), earlier);
    }

    static List<VersionRow> all(List<EarlierEvent> versions, Instant now, ZoneId zone) {
        return versions.stream().map(version -> of(version, now, zone)).toList();
    }

    private static String when(Instant at, Instant now, ZoneId zone) {
        var day = at.atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        var time = Figures.time(at, zone);
        if (day.equals(today)) {
            return Messages.text("event.restore.today", time);
        }
        return day.equals(today.minusDays(1))
                ? Messages.text("event.restore.yesterday", time)
                : Messages.text("event.restore.day", Figures.day(day), time);
    }
}
