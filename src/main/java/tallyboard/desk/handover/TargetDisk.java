package tallyboard.desk.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The disk that copies go to, as far as it tells.
 *
 * @param free bytes that can still be written
 * @param longestName in bytes
 * @param largestFile in bytes
 */
public record TargetDisk(long free, int longestName, long largestFile) {
    private static final int USUAL_NAME = 255;
    /** Names that are encrypted one by one are longer on the disk than they look. */
    private static final int ENCRYPTED_NAME = 143;

    private static final long FAT_FILE = (1L << 32) - 1;
    /** What {@code -part10.mp4} and the sign of an unfinished copy need. */
    private static final int AROUND_A_NAME = 24;

    /** @throws IOException when the folder's disk does not answer */
    public static TargetDisk of(Path folder) throws IOException {
        var store = Files.getFileStore(folder);
        var type = store.type().toLowerCase(Locale.ROOT);
        boolean isFat = type.contains("fat32") || type.equals("vfat") || type.equals("msdos") || type.equals("fat");
        return new TargetDisk(
                store.getUsableSpace(),
                type.contains("ecryptfs") ? ENCRYPTED_NAME : USUAL_NAME,
                isFat ? FAT_FILE : Long.MAX_VALUE);
    }

    /** The same names, as short as they have to be here. */
    public Naming fit(Naming naming) {
        return naming.within(longestName - AROUND_A_NAME);
    }
}
