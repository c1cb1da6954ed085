package tallyboard.playback.live;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.TreeMap;

/** The files that a channel reads from, held open: one that was deleted stays readable until nobody can ask for it. */
final class Source {
    private static final System.Logger LOG = System.getLogger(Source.class.getName());

    private final TreeMap<Integer, FileChannel> files = new TreeMap<>();
    private int last;

    /** Opens a file and answers its number; empty, and logged, when it cannot be read. */
    Optional<Integer> open(Path file) {
        try {
            files.put(last + 1, FileChannel.open(file, StandardOpenOption.READ));
            return Optional.of(++last);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "Viewers see nothing of what goes into " + file, e);
            return Optional.empty();
        }
    }

    Optional<FileChannel> file(int number) {
        return Optional.ofNullable(files.get(number));
    }

    /** Closes what is older than that. */
    void closeBefore(int number) {
        var old = files.headMap(number);
        old.values().forEach(Source::close);
        old.clear();
    }

    void closeAll() {
        closeBefore(Integer.MAX_VALUE);
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A file for viewers could not be closed", e);
        }
    }
}
