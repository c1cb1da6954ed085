package tallyboard.rtmp;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import tallyboard.rtmp.amf.AmfReader;
import tallyboard.rtmp.bounds.MalformedException;
import tallyboard.rtmp.flv.AudioTags;
import tallyboard.rtmp.flv.VideoTags;

/** Any bytes at all end in a step or in a named fault, never in another exception. Really fuzzed by packaging/fuzz. */
class RtmpFuzzTest {

    @FuzzTest
    void handshake(byte[] bytes) {
        new Talk().feed(ByteBuffer.wrap(bytes));
    }

    @FuzzTest
    void conversation(byte[] bytes) {
        Talk.open().feed(ByteBuffer.wrap(bytes));
    }

    @FuzzTest
    void chunks(byte[] bytes) {
        Talk.publishing().feed(ByteBuffer.wrap(bytes));
    }

    @FuzzTest
    void amf(byte[] bytes) {
        try {
            AmfReader.readAll(ByteBuffer.wrap(bytes));
        } catch (MalformedException _) {
            // as it should
        }
    }

    @FuzzTest
    void tags(byte[] bytes) {
        try {
            VideoTags.read(ByteBuffer.wrap(bytes));
        } catch (MalformedException _) {
            // as it should
        }
        try {
            AudioTags.read(ByteBuffer.wrap(bytes));
        } catch (MalformedException _) {
            // as it should
        }
    }
}
