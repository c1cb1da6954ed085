/**
 * The multiview: every track as a tile that is read from across the room. No keys, no addresses, no actions.
 *
 * <p>FX thread. It stands on the Live page in place of the lanes, and in a window of its own that may be projected; there it is
 * only looked at. A tile takes the words of its lane, but none that could name an address or an encoder, so it needs no
 * presenter-safe form. Each tile keeps a place of 16:9 for the picture, which until then shows what arrives.
 */
package tallyboard.ui.live.tiles;
