/**
 * The page before there is any track: the ways to begin. FX thread; commands go through the background.
 */
package tallyboard.ui.shell.empty;
