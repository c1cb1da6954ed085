/**
 * The health limits of the event on the settings page: a line for each, two bounds with their unit, and a way back.
 *
 * <p>Uses {@code agenda}, {@code desk} and {@code ui.kit}. FX thread; a change goes through the background and is drawn when it
 * is announced, so that what stands in the fields is what holds.
 */
package tallyboard.ui.settings.health;
