package tallyboard.agenda.event;

import java.time.Instant;
import java.util.Optional;

/** How an event is written into a file and read again. Without a passphrase no key goes into the file or comes out. */
public interface EventFormat {
    /** The largest file that is looked at, in bytes. */
    int LARGEST = 32 << 20;

    /**
     * What a file holds.
     *
     * @param event with the keys when the passphrase was given
     * @param lockedKeys how many keys the file holds under a passphrase
     */
    record Contents(Event event, Instant savedAt, int lockedKeys) {}

    /** @param passphrase locks the event's keys into the file */
    byte[] write(Event event, Instant savedAt, Optional<Passphrase> passphrase);

    /** @param passphrase opens the keys of the file, if it has any */
    Contents read(byte[] file, Optional<Passphrase> passphrase) throws UnusableEventException;
}
