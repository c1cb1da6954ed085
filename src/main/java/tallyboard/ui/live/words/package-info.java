/**
 * The sentences of the Live page: from the state of a lane to what a producer reads and a screen reader speaks.
 *
 * <p>Pure functions over {@code ui.live.state} and the words of {@code messages.properties}; no toolkit. All parts of a
 * lane are said at once as one {@link tallyboard.ui.live.words.LaneWords}, so they cannot disagree about the moment.
 */
package tallyboard.ui.live.words;
