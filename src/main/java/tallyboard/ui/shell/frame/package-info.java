/**
 * The frame of the window: the stripe of a rehearsal, the rail, the place for one screen at a time, and the line for what went
 * wrong. FX thread; it knows the screens only as nodes.
 */
package tallyboard.ui.shell.frame;
