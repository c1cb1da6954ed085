package tallyboard.ui.keys;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import tallyboard.stream.key.StreamKey;

/** The clipboard of the computer. One of the two places at the desk where a key is text. */
public final class SystemKeyClipboard implements KeyClipboard {
    @Override
    public void put(StreamKey key) {
        var content = new ClipboardContent();
        content.putString(key.reveal());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public boolean holds(StreamKey key) {
        var text = Clipboard.getSystemClipboard().getString();
        return text != null && key.matches(new StreamKey(text));
    }

    @Override
    public void clear() {
        var nothing = new ClipboardContent();
        nothing.putString(""); // an empty clipboard is not offered to other programs on every system, an empty text is
        Clipboard.getSystemClipboard().setContent(nothing);
    }
}
