package tallyboard.desk.report;

import tallyboard.stream.event.LogEntry;

/**
 * A fact with the words that belong to it.
 *
 * @param track its letter, empty when it belongs to none
 * @param room as it is called now, empty likewise
 * @param sentence what happened
 */
public record Line(LogEntry entry, String track, String room, String sentence) {}
