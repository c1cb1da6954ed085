/**
 * The zone that a schedule means, whatever it calls it.
 *
 * <p>Pure. The table in {@code zones.txt} holds the names that two widespread programs use instead of those of the tz
 * database: Rails (frab) and Windows (Outlook, Exchange).
 */
package tallyboard.agenda.read.zone;
