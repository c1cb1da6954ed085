package tallyboard.ui.keys.history;

/**
 * One thing that happened to a key.
 *
 * @param when day and time
 * @param what in words
 */
public record KeyHistoryRow(String when, String what) {}
