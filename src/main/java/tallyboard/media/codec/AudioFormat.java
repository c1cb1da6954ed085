package tallyboard.media.codec;

import java.nio.ByteBuffer;

/** Sound, of whatever codec. Its ticks are its samples, so that it can be counted. */
public sealed interface AudioFormat extends TrackFormat permits AacFormat, OpusFormat {

    /** Of the decoded sound, in Hz. */
    int sampleRate();

    /** As coded. */
    int channels();

    /** Decoded samples per channel in a usual frame. */
    int frameLength();

    /** Decoded samples per channel in this frame. */
    int samples(ByteBuffer frame);

    @Override
    default TrackKind kind() {
        return TrackKind.AUDIO;
    }

    @Override
    default int timescale() {
        return sampleRate();
    }

    /** Every frame of sound that is not empty can be decoded from. */
    @Override
    default boolean startsDecoding(ByteBuffer payload) {
        return payload.hasRemaining();
    }
}
