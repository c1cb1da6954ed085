/**
 * The plan of the day: what a track is on and what comes next, when its gate opens and closes, and which session a
 * recording belongs to.
 *
 * <p>Pure functions of the sessions and a moment, and one port; no clock, no threads. An overrun moves what is expected,
 * never what is planned.
 */
package tallyboard.agenda.plan;
