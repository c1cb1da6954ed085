package tallyboard.store;

/** The database failed under a save or a read: the disk is full, or the file is gone. Nothing of the save was kept. */
public final class StoreException extends RuntimeException {
    StoreException(Throwable cause) {
        super("the database failed: " + cause.getMessage(), cause);
    }
}
