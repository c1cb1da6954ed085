/**
 * The keys of the whole window, and the sheet that lists every key. FX thread. No key goes around a guard: what has to be held
 * by mouse has to be held by key.
 */
package tallyboard.ui.shell.keys;
