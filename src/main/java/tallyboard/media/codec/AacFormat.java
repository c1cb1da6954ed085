package tallyboard.media.codec;

import java.nio.ByteBuffer;
import tallyboard.media.codec.header.AudioSpecificConfig;

/**
 * AAC, from an AudioSpecificConfig (ISO/IEC 14496-3, 1.6.2.1).
 *
 * @param objectType 2 for LC, 5 for HE (SBR), 29 for HE v2 (SBR and PS)
 * @param sampleRate of the decoded sound in Hz: with SBR twice that of the core
 * @param channels as coded; HE v2 decodes one to two
 * @param frameLength decoded samples per channel in each frame: 1024, 2048 with SBR (960 and 1920 in radio profiles)
 */
public record AacFormat(ByteBuffer record, int objectType, int sampleRate, int channels, int frameLength)
        implements AudioFormat {

    public AacFormat {
        record = record.slice();
    }

    public static AacFormat parse(ByteBuffer audioSpecificConfig) throws UnusableFormatException {
        return new AudioSpecificConfig(TrackFormat.copy(audioSpecificConfig)).read();
    }

    @Override
    public ByteBuffer record() {
        return record.duplicate();
    }

    @Override
    public String codec() {
        return "mp4a.40." + objectType;
    }

    @Override
    public String title() {
        return "AAC";
    }

    /** As a producer reads it. */
    public String profile() {
        return switch (objectType) {
            case 1 -> "AAC Main";
            case 2 -> "AAC-LC";
            case 5 -> "HE-AAC";
            case 29 -> "HE-AAC v2";
            default -> "AAC type " + objectType;
        };
    }

    @Override
    public int samples(ByteBuffer frame) {
        return frameLength;
    }
}
