/**
 * The refusal radar as words: who sends here and whether it belongs here, who was turned away and why, and one remedy for each.
 *
 * <p>FX thread, without a scene. What was refused comes from the log, so it is there again after a restart; whose encoder it
 * was is asked anew each time, so that an encoder which becomes known explains its own earlier attempts.
 */
package tallyboard.ui.live.radar;
