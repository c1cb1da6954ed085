/**
 * The one way out of the program: what is asked while a stream is live, and the closing of every popup first.
 *
 * <p>FX thread. Popups are hidden before the toolkit ends, because GTK crashes the process otherwise.
 */
package tallyboard.ui.shell.exit;
