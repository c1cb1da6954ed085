package tallyboard.media.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Opus, from an OpusHead (RFC 7845, 5.1). Decodes to 48 kHz whatever went in.
 *
 * @param record the OpusHead without whatever may stand behind it, version 1
 * @param preSkip samples at the very beginning that are not meant to be heard
 */
public record OpusFormat(ByteBuffer record, int channels, int preSkip) implements AudioFormat {

    private static final int RATE = 48_000;
    private static final int HEAD = 19;
    private static final byte[] MAGIC = "OpusHead".getBytes(US_ASCII);
    private static final int FAMILY_AT = 18;
    private static final int MOST_SAMPLES = RATE * 120 / 1000;
    /** 20 ms, which is what encoders send unless told otherwise. */
    private static final int USUAL_SAMPLES = 960;

    public OpusFormat {
        record = record.slice();
    }

    public static OpusFormat parse(ByteBuffer opusHead) throws UnusableFormatException {
        var in = TrackFormat.copy(opusHead).order(ByteOrder.LITTLE_ENDIAN);
        if (in.limit() < HEAD || !in.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            throw new UnusableFormatException("the Opus record is cut short");
        }
        if ((in.get(MAGIC.length) & 0xF0) != 0) {
            throw new UnusableFormatException("the Opus record has an unknown version");
        }
        int channels = in.get(9) & 255;
        int family = in.get(FAMILY_AT) & 255;
        int table = family == 0 ? 0 : 2 + channels;
        if (channels == 0 || family == 0 && channels > 2) {
            throw new UnusableFormatException("the Opus record has an unlawful number of channels");
        }
        if (in.limit() < HEAD + table) {
            throw new UnusableFormatException("the Opus record is cut short");
        }
        var record = ByteBuffer.allocate(HEAD + table).put(in.slice(0, HEAD + table));
        record.put(MAGIC.length, (byte) 1);
        return new OpusFormat(record.flip().asReadOnlyBuffer(), channels, in.getShort(10) & 0xFFFF);
    }

    @Override
    public ByteBuffer record() {
        return record.duplicate();
    }

    @Override
    public int sampleRate() {
        return RATE;
    }

    @Override
    public String codec() {
        return "opus";
    }

    @Override
    public String title() {
        return "Opus";
    }

    @Override
    public int frameLength() {
        return USUAL_SAMPLES;
    }

    /** The first byte tells the length of the frames, and whether there are one, two or a number of them (RFC 6716, 3.1). */
    @Override
    public int samples(ByteBuffer frame) {
        if (!frame.hasRemaining()) {
            return USUAL_SAMPLES;
        }
        int first = frame.get(frame.position()) & 255;
        int frames = switch (first & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> frame.remaining() > 1 ? frame.get(frame.position() + 1) & 63 : 1;
        };
        return Math.clamp((long) frames * samplesOfMode(first >> 3), 1, MOST_SAMPLES);
    }

    private static int samplesOfMode(int mode) {
        if (mode < 12) {
            return (mode & 3) == 3 ? 2880 : 480 << (mode & 3);
        }
        return mode < 16 ? 480 << (mode & 1) : 120 << (mode & 3);
    }
}
