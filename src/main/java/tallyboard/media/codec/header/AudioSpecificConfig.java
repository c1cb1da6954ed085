package tallyboard.media.codec.header;

import java.nio.ByteBuffer;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.UnusableFormatException;

/** Reads an AudioSpecificConfig with its three ways of announcing SBR: by object type, by sync extension, not at all. */
public final class AudioSpecificConfig {

    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };
    private static final int[] CHANNELS = {0, 1, 2, 3, 4, 5, 6, 8, 0, 0, 0, 7, 8, 24, 8, 0};
    private static final int RATE_WRITTEN_OUT = 15;
    private static final int SBR = 5;
    private static final int PS = 29;
    private static final int SBR_SYNC = 0x2b7;
    private static final int PS_SYNC = 0x548;

    private final ByteBuffer record;
    private final Bits bits;

    public AudioSpecificConfig(ByteBuffer record) {
        this.record = record;
        this.bits = new Bits(record, "the AAC record");
    }

    public AacFormat read() throws UnusableFormatException {
        int announced = objectType();
        int core = announced;
        int outputRate = rate();
        int channelCode = bits.small(4);
        boolean sbr = announced == SBR || announced == PS;
        if (sbr) {
            outputRate = rate();
            core = objectType();
        }
        if (core < 1 || core > 4) {
            throw new UnusableFormatException("AAC object type " + core + " is not supported");
        }
        int frame = bits.flag() ? 960 : 1024;
        if (bits.flag()) {
            bits.skip(14);
        }
        bits.skip(1);
        int channels = channelCode == 0 ? channelsOfProgramConfig() : CHANNELS[channelCode];
        if (channels == 0) {
            throw new UnusableFormatException("the AAC record has an unknown channel layout " + channelCode);
        }
        int type = announced;
        if (!sbr && bits.left() >= 16 && bits.read(11) == SBR_SYNC && objectType() == SBR && bits.flag()) {
            sbr = true;
            outputRate = rate();
            type = bits.left() >= 12 && bits.read(11) == PS_SYNC && bits.flag() ? PS : SBR;
        }
        return new AacFormat(record, type, outputRate, channels, sbr ? frame * 2 : frame);
    }

    private int objectType() throws UnusableFormatException {
        int type = bits.small(5);
        return type == 31 ? 32 + bits.small(6) : type;
    }

    private int rate() throws UnusableFormatException {
        int code = bits.small(4);
        int rate = code == RATE_WRITTEN_OUT ? bits.small(24) : code < RATES.length ? RATES[code] : 0;
        if (rate < 1_000 || rate > 192_000) {
            throw new UnusableFormatException("the AAC record has an unlawful sample rate");
        }
        return rate;
    }

    /** A program config element (14496-3, 4.4.1.1): who has channels beyond the usual layouts lists them. */
    private int channelsOfProgramConfig() throws UnusableFormatException {
        bits.skip(10);
        int front = bits.small(4);
        int side = bits.small(4);
        int back = bits.small(4);
        int low = bits.small(2);
        int associated = bits.small(3);
        int coupling = bits.small(4);
        skipIfTold(4);
        skipIfTold(4);
        skipIfTold(3);
        int channels = low;
        for (int i = 0; i < front + side + back; i++) {
            channels += bits.flag() ? 2 : 1;
            bits.skip(4);
        }
        bits.skip(low * 4);
        bits.skip(associated * 4);
        bits.skip(coupling * 5);
        return channels;
    }

    private void skipIfTold(int count) throws UnusableFormatException {
        if (bits.flag()) {
            bits.skip(count);
        }
    }
}
