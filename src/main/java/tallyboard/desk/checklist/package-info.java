/**
 * The go-live checklist: what is checked by itself before rooms open, as rules over facts.
 *
 * <p>Values; only {@link tallyboard.desk.checklist.ClockSync} asks the system, and blocks. What cannot be measured is neither good
 * nor bad: it never counts as done, and it never stands in the way of Enable. What the producer adds is kept with the
 * conference. Room hours are compared with room hours: free space at what each room sent at its sound check, six megabits a
 * second where there was none, with the sessions of today that are still to be recorded.
 */
package tallyboard.desk.checklist;
