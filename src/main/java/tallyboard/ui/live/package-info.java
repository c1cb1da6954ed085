/**
 * The Live page: one lane per stream, and the inspector for the selected one.
 *
 * <p>Uses {@code stream}, {@code agenda}, {@code desk}, {@code ui.keys} and {@code ui.kit}; FX thread. From the inside out:
 * {@code state} decides what a lane is, {@code words} says it, {@code rows} keeps and commands it, {@code lane} and
 * {@code inspector} draw it. Facts are pushed, measurements are pulled twice a second, and both end in one
 * {@link tallyboard.ui.live.words.LaneWords} per lane, which the views map part by part: no node is rebuilt and nothing
 * moves under the pointer when a state changes.
 */
package tallyboard.ui.live;
