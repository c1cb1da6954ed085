/**
 * The inspector: the selected lane in full, its key, its gate in three fixed places, and its track.
 *
 * <p>FX thread. The sections are made once and follow the selection; where the window is low the lesser ones fold to a line
 * that still says the most important thing.
 */
package tallyboard.ui.live.inspector;
