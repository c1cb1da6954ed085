/**
 * The windows themselves: where each stands, and those beside the desk's own, torn off for a second screen.
 *
 * <p>FX thread. A window beside has no owner, so that it can stand on a projector by itself, and no life of its own: it opens
 * with the desk if it was left open, closes with it, and never asks whether to end the program. Only what is given to it is in
 * it; the keys that hide or lock work there too, because the hand may be there when they are needed.
 */
package tallyboard.ui.shell.windows;
