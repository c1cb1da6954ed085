/**
 * What became of each session: what is on, what comes later than planned, what was recorded.
 *
 * <p>The one place where the schedule asks the desk's ledger and the plan of the day; everything else sees only
 * {@link tallyboard.ui.schedule.plan.SessionState}. FX thread; holds what was announced of recordings.
 */
package tallyboard.ui.schedule.state;
