package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;

/**
 * One track's part of a video message.
 *
 * @param key               what the encoder claims; the truth is in the pictures
 * @param compositionOffset milliseconds from decoding to presentation, may be negative
 * @param nanoOffset        nanoseconds to add to the presentation time, 0 to 999999
 * @param track             0 unless the tag is a multitrack one
 * @param payload           after all headers; a slice of the message, not copied
 */
public record VideoTag(
        VideoCodec codec,
        PacketKind kind,
        boolean key,
        int compositionOffset,
        int nanoOffset,
        int track,
        ByteBuffer payload) {}
