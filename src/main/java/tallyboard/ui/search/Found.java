package tallyboard.ui.search;

import tallyboard.agenda.SessionId;
import tallyboard.ui.live.rows.LaneRow;
import tallyboard.ui.log.LogRow;

/** What a row of the search stands for, and so where it leads. */
public sealed interface Found {
    record Track(LaneRow lane) implements Found {}

    record Talk(SessionId session) implements Found {}

    /** @param words as they were typed */
    record Line(LogRow row, String words) implements Found {}

    /** All of the log, searched with the words as they were typed. */
    record WholeLog(String words) implements Found {}
}
