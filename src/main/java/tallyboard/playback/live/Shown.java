package tallyboard.playback.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Supplier;
import tallyboard.media.hls.LivePlaylist;

/** A playlist and its text, which is written once however many viewers ask for it, and never if none does. */
final class Shown {
    private final LivePlaylist playlist;
    private volatile byte[] whole = {};
    private volatile byte[] delta = {};

    Shown(LivePlaylist playlist) {
        this.playlist = playlist;
    }

    LivePlaylist playlist() {
        return playlist;
    }

    /** Two that ask first at the same time may both write it, and write the same. */
    byte[] text(boolean isDelta) {
        if (isDelta) {
            delta = filled(delta, () -> playlist.text(true));
            return delta;
        }
        whole = filled(whole, () -> playlist.text(false));
        return whole;
    }

    private static byte[] filled(byte[] known, Supplier<String> text) {
        return known.length > 0 ? known : text.get().getBytes(UTF_8);
    }
}
