package tallyboard.settings;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data folder cannot be had. The message is one sentence for the user. */
public final class UnusableFolderException extends Exception {
    private final Problem problem;

    private UnusableFolderException(Problem problem, String sentence, @Nullable IOException cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    /** Why it cannot be had. */
    public enum Problem {
        /** Another Tallyboard, or this one, has it open. */
        IN_USE,
        /** It cannot be made or written. */
        NOT_WRITABLE
    }

    public Problem problem() {
        return problem;
    }

    static UnusableFolderException inUse(Path folder) {
        return new UnusableFolderException(
                Problem.IN_USE,
                "The data folder %s is already in use by another Tallyboard; close that one, or choose another folder with --data."
                        .formatted(folder),
                null);
    }

    static UnusableFolderException notWritable(Path folder, IOException cause) {
        return new UnusableFolderException(
                Problem.NOT_WRITABLE,
                "The data folder %s cannot be written; give this user the right to, or choose another folder with --data."
                        .formatted(folder),
                cause);
    }
}
