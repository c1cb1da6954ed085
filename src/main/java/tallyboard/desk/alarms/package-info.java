/**
 * Alarms: what the producer must do something about, one for each cause.
 *
 * <p>Values and one owner without a thread of its own. An alarm is set as soon as a trouble is reported, because whoever
 * reports has waited the cause's own time; it clears only after ten good seconds, so that it does not flicker. Everything
 * that cuts the signal of one track is one cause, and the same cause on several tracks at once is one alarm for the site.
 */
package tallyboard.desk.alarms;
