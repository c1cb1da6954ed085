/**
 * What a new version of the schedule would change, and the agenda with the changes that the producer chose.
 *
 * <p>Pure. Sessions are matched by what stays (guid, code, id with the title, uid), never by position; what matches only
 * by title and time is a proposal that the producer accepts or not. Rooms are matched by id, else by name; a rename is
 * proposed. A session that runs or is over is never removed.
 */
package tallyboard.agenda.update;
