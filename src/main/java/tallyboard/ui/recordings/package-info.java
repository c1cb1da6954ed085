/**
 * The recordings: what was recorded, how it is, and the ways out of the program for it: open, show, export.
 *
 * <p>Uses {@code stream}, {@code agenda}, {@code desk} and {@code ui.kit}; FX thread, all disk work through
 * {@code Background}. The list is drawn from announcements; only what grows is pulled, and only while the page is open.
 */
package tallyboard.ui.recordings;
