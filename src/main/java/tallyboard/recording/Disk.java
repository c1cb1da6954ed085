package tallyboard.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Opens the files of parts. A test puts a disk here that is slow, full, or dies between two writes. */
interface Disk {
    Disk REAL = FileChannel::open;

    FileChannel open(Path path, OpenOption... options) throws IOException;

    /** What is left where this folder lies; empty when it cannot be asked. */
    default OptionalLong freeBytes(Path folder) {
        try {
            return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
