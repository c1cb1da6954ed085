/**
 * The selected session at the right of the grid: what is planned for it, what this desk does with it, what is published.
 *
 * <p>FX thread. The views show {@link tallyboard.ui.schedule.inspector.TalkWords}, made anew from what was announced; a
 * switch goes back to what is announced as soon as it was pressed, and turns when the change comes back.
 */
package tallyboard.ui.schedule.inspector;
