package tallyboard.recording;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** A file of any bytes is scanned to its end or not taken for a recording. Really fuzzed by packaging/fuzz. */
class RecoveryFuzzTest {

    @FuzzTest
    void scan(byte[] bytes) throws IOException {
        var file = Files.createTempFile("tallyboard-fuzz", ".mp4");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            channel.write(ByteBuffer.wrap(bytes));
            PartScan.of(channel).ifPresent(scan -> scan.index().movie());
        }
    }
}
