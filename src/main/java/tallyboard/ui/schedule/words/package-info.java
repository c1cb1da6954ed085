/**
 * What is said about schedule files, on the desk and on the command line.
 *
 * <p>No toolkit and no state; callable from any thread. What is wrong, where, and what was done about it.
 */
package tallyboard.ui.schedule.words;
