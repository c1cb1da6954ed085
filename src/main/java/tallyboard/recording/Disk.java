package tallyboard.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Opens the files of parts. A test puts a disk here that is slow, full, or dies between two writes. */
interface Disk {
    Disk REAL = FileChannel::open;

    FileChannel open(Path path, OpenOption... options) throws IOException;
}
