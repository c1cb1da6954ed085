/**
 * The window: its frame, the way between the screens, and the one way out.
 *
 * <p>Uses every screen of {@code ui}. FX thread, except {@link tallyboard.ui.shell.DeskApp#run}, which belongs to the
 * program's main thread and returns when the window is closed. There is one exit path because ending the toolkit while a
 * popup is open crashes the process: it hides every popup first, and it asks before it cuts a live track.
 */
package tallyboard.ui.shell;
