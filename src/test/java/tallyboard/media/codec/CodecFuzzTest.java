package tallyboard.media.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;

/** A record is read or refused with a reason, and what is read answers every question. Really fuzzed by packaging/fuzz. */
class CodecFuzzTest {

    private interface Reading {
        TrackFormat read(ByteBuffer record) throws UnusableFormatException;
    }

    @FuzzTest
    void avc(byte[] record) {
        ask(AvcFormat::parse, record);
    }

    @FuzzTest
    void hevc(byte[] record) {
        ask(HevcFormat::parse, record);
    }

    @FuzzTest
    void av1(byte[] record) {
        ask(Av1Format::parse, record);
    }

    @FuzzTest
    void aac(byte[] record) {
        ask(AacFormat::parse, record);
    }

    @FuzzTest
    void opus(byte[] record) {
        ask(OpusFormat::parse, record);
    }

    private static void ask(Reading reading, byte[] record) {
        try {
            var format = reading.read(ByteBuffer.wrap(record));
            format.codec();
            format.startsDecoding(ByteBuffer.wrap(record));
            switch (format) {
                case VideoFormat video -> video.profile();
                case AudioFormat audio -> audio.samples(ByteBuffer.wrap(record));
            }
        } catch (UnusableFormatException _) {
            // as it should
        }
    }
}
