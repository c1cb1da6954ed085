/**
 * Draws a {@link tallyboard.ui.schedule.plan.DayPlan}: heads, hours, columns with their blocks, the line of the present.
 *
 * <p>FX thread. Only the day that is shown has nodes, and a block keeps its node for as long as its session is on that
 * day, so that focus and selection stay where they are while the words change twice a second. The line of the present
 * lies behind the talks, so that it never strikes a word out.
 */
package tallyboard.ui.schedule.grid;
