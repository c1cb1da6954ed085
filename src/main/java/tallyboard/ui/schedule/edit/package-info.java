/**
 * Changing the schedule by hand: what can be done to a session, the form, and the one step back.
 *
 * <p>FX thread; every change goes to {@code desk.Sessions} through the background and is drawn when it is announced. A
 * change is kept beside what is published, never over it, and is dropped as soon as it says the same.
 */
package tallyboard.ui.schedule.edit;
