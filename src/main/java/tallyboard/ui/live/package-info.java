/**
 * The Live page: one lane per stream, the inspector for the selected one, and the commands that both of them give.
 *
 * <p>Uses {@code stream}, {@code agenda}, {@code desk} and {@code ui.kit}. FX thread throughout: facts arrive through the
 * executor that is handed in, commands leave through {@code Background}. Facts are pushed, measurements are pulled twice a
 * second, and both end in one {@link tallyboard.ui.live.words.LaneWords} per lane, which the views map part by part. No
 * node is rebuilt when a state changes: a lane has the same places in every state, so nothing moves under the pointer.
 */
package tallyboard.ui.live;
