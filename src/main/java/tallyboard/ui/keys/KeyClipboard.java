package tallyboard.ui.keys;

import tallyboard.stream.key.StreamKey;

/** The system's clipboard, as far as keys are concerned. */
public interface KeyClipboard {
    void put(StreamKey key);

    /** Whether this key is what lies there now. */
    boolean holds(StreamKey key);

    void clear();
}
