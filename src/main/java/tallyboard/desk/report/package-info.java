/**
 * The event log on paper: as CSV and JSON for other programs, as a page about an incident for people.
 *
 * <p>Uses {@code stream}, {@code agenda}; pure text but for {@link tallyboard.desk.report.LogExport}, which reads the log in
 * pieces and writes the file, on the caller's thread. The sentences are handed in: the words are the screen's. What looks like
 * a key is masked on the way out, although no fact holds one.
 */
package tallyboard.desk.report;
