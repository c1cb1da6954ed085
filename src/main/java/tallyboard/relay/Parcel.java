package tallyboard.relay;

import java.nio.ByteBuffer;
import tallyboard.media.codec.TrackKind;

/**
 * A picture or a frame of sound on its way to the targets. The payload is shared.
 *
 * @param millis decoding time since the broadcast began
 * @param offsetMillis from decoding to showing
 * @param isKey whether a viewer may begin with it
 */
record Parcel(TrackKind kind, long millis, int offsetMillis, boolean isKey, ByteBuffer payload, Setup setup) {
    boolean isPicture() {
        return kind == TrackKind.VIDEO;
    }

    int size() {
        return payload.remaining();
    }
}
