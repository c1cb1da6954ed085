/**
 * The sheet that hands a key to a room: one row per way, each saying who sees the key on it.
 *
 * <p>Uses {@code desk.handoff}, {@code stream} and {@code ui.kit}; FX thread, what blocks goes through {@code Background}. No
 * class here reads a key: it travels as a {@link tallyboard.stream.key.StreamKey} from the stream's record to the way's own
 * class in {@code desk.handoff}, to the clipboard or to the key window.
 */
package tallyboard.ui.keys.handoff;
