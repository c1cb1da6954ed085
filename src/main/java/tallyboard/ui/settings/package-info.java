/**
 * What the user chooses for this installation: language, looks, time zone, and who reaches the ingest.
 *
 * <p>Uses {@code settings}, {@code stream}, {@code desk} and {@code ui.kit}. FX thread; changes go through the background.
 * The parts stand on the Settings page and in the first setup alike, which gives them their places.
 */
package tallyboard.ui.settings;
