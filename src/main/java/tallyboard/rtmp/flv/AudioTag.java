package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;

/**
 * One track's part of an audio message.
 *
 * @param nanoOffset nanoseconds to add to the presentation time, 0 to 999999
 * @param track      0 unless the tag is a multitrack one
 * @param payload    after all headers; a slice of the message, not copied
 */
public record AudioTag(AudioCodec codec, PacketKind kind, int nanoOffset, int track, ByteBuffer payload) {}
