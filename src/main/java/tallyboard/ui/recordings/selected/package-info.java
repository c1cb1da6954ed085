/**
 * The recording that is selected: where its gaps and marks are, which stretch of it goes into a copy, and the ways out of
 * the program for it.
 *
 * <p>FX thread; files are opened and copied through {@code Background}. What a stretch may be is decided in
 * {@link tallyboard.ui.recordings.selected.Stretch}, in media time; the picture is drawn in the time of the clock.
 */
package tallyboard.ui.recordings.selected;
