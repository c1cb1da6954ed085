/**
 * Controls of the libraries in the form in which they can be reached by keys and are understood by a screen reader.
 *
 * <p>FX thread. AtlantaFX has a switch that only the mouse can turn and that says neither what it is nor whether it is on,
 * ControlsFX a list of ticks whose inner button has no words. They are put right here once, and not at each place that uses them.
 */
package tallyboard.ui.kit.spoken;
