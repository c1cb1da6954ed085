/**
 * What a schedule file holds, before anything changes: event, zone, rooms, talks, and what is to be known about them.
 *
 * <p>FX thread; reading is off it and can be given up. Nothing is applied from here before it is confirmed, and never
 * before the zone is known. {@link tallyboard.ui.schedule.preview.PreviewView} with its ViewModel stands on the Schedule
 * page and in the first setup alike; the buttons that lead on belong to the page around it.
 */
package tallyboard.ui.schedule.preview;
