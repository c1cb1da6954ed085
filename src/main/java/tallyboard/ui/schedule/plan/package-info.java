/**
 * One day of the schedule as it is drawn, before anything is drawn: columns, blocks, breaks, open gates.
 *
 * <p>Values and pure functions of agenda, conference, the states of the day and one moment; no node, no thread, no clock.
 * What a session is beyond its plan (live, recorded, expected later) comes in through one seam,
 * {@link tallyboard.ui.schedule.plan.DayStates}, so that the grid never works out for itself what the desk decides.
 */
package tallyboard.ui.schedule.plan;
