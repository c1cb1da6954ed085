package tallyboard.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database cannot be opened. The message is one sentence for the user. */
public final class UnusableDatabaseException extends Exception {
    /** The low byte of an extended SQLite code is the plain one. */
    private static final int PLAIN_CODE = 0xFF;

    private final Problem problem;

    private UnusableDatabaseException(Problem problem, String sentence, @Nullable SQLException cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    /** Why it cannot be opened. */
    public enum Problem {
        FROM_A_NEWER_VERSION,
        DAMAGED,
        NOT_WRITABLE
    }

    public Problem problem() {
        return problem;
    }

    static UnusableDatabaseException newer(Path file) {
        return new UnusableDatabaseException(
                Problem.FROM_A_NEWER_VERSION,
                "The database %s was made by a newer Tallyboard; start that version, or choose another folder with --data."
                        .formatted(file),
                null);
    }

    static UnusableDatabaseException damaged(Path file, @Nullable SQLException cause) {
        return new UnusableDatabaseException(
                Problem.DAMAGED,
                "The database %s is damaged; put a copy of it in its place, or move it away to begin with an empty one."
                        .formatted(file),
                cause);
    }

    static UnusableDatabaseException because(Path file, SQLException cause) {
        if (cause instanceof SQLiteException sqlite) {
            int code = sqlite.getResultCode().code & PLAIN_CODE;
            if (code == SQLiteErrorCode.SQLITE_NOTADB.code || code == SQLiteErrorCode.SQLITE_CORRUPT.code) {
                return damaged(file, cause);
            }
        }
        return new UnusableDatabaseException(
                Problem.NOT_WRITABLE,
                "The database %s cannot be read and written; check its rights and the free space, or choose another folder with --data."
                        .formatted(file),
                cause);
    }
}
