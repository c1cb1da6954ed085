package tallyboard.ui.log.page;

import java.time.Instant;
import tallyboard.agenda.Conference;
import tallyboard.ui.kit.Messages;

/** What files of the log are called: in the language of the desk, and so that every file system takes it. */
final class ReportNames {
    private ReportNames() {}

    /** @param what the place of the words, filled with the name of the event and the day */
    static String of(Conference conference, String what, Instant at) {
        var day = at.atZone(conference.zone()).toLocalDate();
        var event = conference.name().isBlank() ? "Tallyboard" : conference.name();
        return Messages.text(what, event, day.toString())
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")
                .strip();
    }
}
