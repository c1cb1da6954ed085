package tallyboard.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/**
 * The folder that holds everything this installation keeps, owned by one process from {@link #open} to {@link #close}.
 * The owner is told by a lock that the operating system takes back when the process dies, however it dies.
 */
public final class DataFolder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DataFolder.class.getName());
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

    /**
     * Random bytes that are made once and kept in a file that only this user can read. A file of another length is no
     * secret of ours and is replaced.
     *
     * @param bytes how many
     */
    public byte[] secret(String name, int bytes) throws IOException {
        var file = resolve(name);
        if (Files.exists(file)) {
            var kept = PrivateFile.read(file);
            if (kept.length == bytes) {
                return kept;
            }
            LOG.log(System.Logger.Level.WARNING, "{0} is damaged and is made anew", file);
        }
        var fresh = new byte[bytes];
        new SecureRandom().nextBytes(fresh);
        PrivateFile.write(file, fresh);
        return fresh;
    }

    /** Lets the folder go. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
