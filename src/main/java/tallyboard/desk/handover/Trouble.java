package tallyboard.desk.handover;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Why something could not be handed over. */
public sealed interface Trouble {
    /** There is no such folder, or its disk is gone. */
    record NoFolder(Path target) implements Trouble {}

    /** @param needed and the others in bytes */
    record NoRoom(long needed, long free, Path target) implements Trouble {}

    /** The disk takes no file of that size. */
    record TooLarge(String title, Path target) implements Trouble {}

    record NotWritable(Path target) implements Trouble {}

    /** The recording itself is not where it was. */
    record SourceGone() implements Trouble {}

    /** What came back from the disk is not what was recorded. */
    record Differs() implements Trouble {}

    /** @param reason as the system says it, for those who can read it */
    record DiskFailed(String reason) implements Trouble {}

    /** What a failure while copying to that folder means. */
    static Trouble of(IOException e, Path target) {
        if (e instanceof UndeliverableException known) {
            return known.trouble();
        }
        if (!Files.isDirectory(target)) {
            return new NoFolder(target);
        }
        return switch (e) {
            case AccessDeniedException _ -> new NotWritable(target);
            case FileSystemException file ->
                new DiskFailed(Optional.ofNullable(file.getReason()).orElse(""));
            default -> new DiskFailed(Optional.ofNullable(e.getMessage()).orElse(""));
        };
    }
}
