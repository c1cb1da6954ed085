package tallyboard.rtmp.flv;

import java.nio.ByteBuffer;

/**
 * Writes the bodies of audio and video tags: as always for H.264 and AAC, which every server knows, and enhanced for all
 * else. Pure.
 */
public final class TagWriter {
    private static final int KEY_FRAME = 1;
    private static final int INTER_FRAME = 2;
    private static final int ENHANCED = 0x80;
    private static final int AVC = 7;
    /** AAC says that it is 44.1 kHz, 16 bit, stereo, whatever it is; the configuration record knows. */
    private static final int AAC = 0xAF;

    private static final int ENHANCED_AUDIO = 9 << 4;
    private static final int START = 0;
    private static final int FRAMES = 1;
    private static final int FRAMES_WITHOUT_OFFSET = 3;
    /** Of an enhanced tag: its first byte and four letters. */
    private static final int ENHANCED_HEAD = 5;

    private TagWriter() {}

    /** The configuration record of a picture track. */
    public static ByteBuffer configuration(VideoCodec codec, ByteBuffer data) {
        return codec == VideoCodec.H264
                ? avc(KEY_FRAME, 0, 0, data)
                : video(codec, KEY_FRAME, START, data.remaining())
                        .put(data.duplicate())
                        .flip();
    }

    /** @param offsetMillis from decoding to showing */
    public static ByteBuffer picture(VideoCodec codec, boolean isKey, int offsetMillis, ByteBuffer data) {
        int frame = isKey ? KEY_FRAME : INTER_FRAME;
        if (codec == VideoCodec.H264) {
            return avc(frame, 1, offsetMillis, data);
        }
        if (codec.hasCompositionOffset() && offsetMillis == 0) {
            return video(codec, frame, FRAMES_WITHOUT_OFFSET, data.remaining())
                    .put(data.duplicate())
                    .flip();
        }
        int offset = codec.hasCompositionOffset() ? 3 : 0;
        var tag = video(codec, frame, FRAMES, offset + data.remaining());
        if (offset > 0) {
            put24(tag, offsetMillis);
        }
        return tag.put(data.duplicate()).flip();
    }

    /** The configuration record of a sound track. */
    public static ByteBuffer configuration(AudioCodec codec, ByteBuffer data) {
        return audio(codec, START, data);
    }

    public static ByteBuffer sound(AudioCodec codec, ByteBuffer data) {
        return audio(codec, FRAMES, data);
    }

    private static ByteBuffer avc(int frame, int packet, int offsetMillis, ByteBuffer data) {
        var tag = ByteBuffer.allocate(5 + data.remaining())
                .put((byte) (frame << 4 | AVC))
                .put((byte) packet);
        put24(tag, offsetMillis);
        return tag.put(data.duplicate()).flip();
    }

    private static ByteBuffer video(VideoCodec codec, int frame, int packet, int size) {
        return ByteBuffer.allocate(ENHANCED_HEAD + size)
                .put((byte) (ENHANCED | frame << 4 | packet))
                .putInt(codec.fourCc());
    }

    private static ByteBuffer audio(AudioCodec codec, int packet, ByteBuffer data) {
        var tag = ByteBuffer.allocate(ENHANCED_HEAD + data.remaining());
        if (codec == AudioCodec.AAC) {
            tag.put((byte) AAC).put((byte) packet);
        } else {
            tag.put((byte) (ENHANCED_AUDIO | packet)).putInt(codec.fourCc());
        }
        return tag.put(data.duplicate()).flip();
    }

    private static void put24(ByteBuffer tag, int value) {
        tag.put((byte) (value >> 16)).put((byte) (value >> 8)).put((byte) value);
    }
}
