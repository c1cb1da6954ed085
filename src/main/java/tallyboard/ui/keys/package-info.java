/**
 * A stream key at the desk: handed over without being seen, shown only when asked and for 15 s, replaced with its
 * consequence said first.
 *
 * <p>Uses {@code stream} and {@code ui.kit}; FX thread. A key stays a {@link tallyboard.stream.key.StreamKey} up to the two
 * classes that must have its text: {@link tallyboard.ui.keys.SystemKeyClipboard} and {@link tallyboard.ui.keys.KeyWindow}.
 * What is drawn elsewhere is a mask of constant length that holds nothing of the key, so there is nothing to uncover.
 */
package tallyboard.ui.keys;
