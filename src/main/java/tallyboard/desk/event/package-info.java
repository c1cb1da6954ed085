/**
 * The event as a file, and as the versions of itself: begin a new one, open one, save a copy, go back to an earlier hour.
 *
 * <p>Uses {@code agenda}, {@code stream} and the desk's own tracks and sessions; runs on the caller's thread and blocks
 * on disk and engine. What is open is the database, where every change is durable at once; a file is a copy that somebody
 * asked for. Nothing is replaced while anything is live, and nothing is replaced without a version of it being kept
 * first. In what order: new streams are made, then the agenda is emptied, then the tracks are replaced, then the new
 * agenda is put in place, and the old streams go last: a process that dies in between leaves disabled streams too many,
 * never a session in a room that is not there and never a lost event.
 */
package tallyboard.desk.event;
