/**
 * The leak card: the key of a live track is known to others, and in a minute it must be worth nothing to them.
 *
 * <p>FX thread. Five lines that stay in their places: who is live, the reset, the hand-over, who tried the old key since, and the
 * note. The card recommends by who is on air: the room's own encoder may finish its talk, a stranger may not.
 */
package tallyboard.ui.live.leak;
