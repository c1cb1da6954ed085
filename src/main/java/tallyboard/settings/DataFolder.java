package tallyboard.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder that holds everything this installation keeps, owned by one process from {@link #open} to {@link #close}.
 * The owner is told by a lock that the operating system takes back when the process dies, however it dies.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes the folder, for this user alone, where it does not exist, and takes it. */
    public static DataFolder open(Path where) throws UnusableFolderException {
        var folder = where.toAbsolutePath().normalize();
        try {
            PrivateFile.createFolder(folder);
            var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw UnusableFolderException.inUse(folder);
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw UnusableFolderException.notWritable(folder, e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // this very process has it open already
        }
    }

    public Path path() {
        return folder;
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** What a file that only this user can read holds; empty when there is none. */
    public Optional<byte[]> find(String name) throws IOException {
        var file = resolve(name);
        return Files.exists(file) ? Optional.of(PrivateFile.read(file)) : Optional.empty();
    }

    /** Keeps it in a file that only this user can read, whole or not at all. */
    public void keep(String name, byte[] content) throws IOException {
        PrivateFile.write(resolve(name), content);
    }

    /** Takes the file away, if there is one. */
    public void drop(String name) throws IOException {
        Files.deleteIfExists(resolve(name));
    }

    /** Lets the folder go. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
