package tallyboard.agenda.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment somebody wanted to find again.
 *
 * @param at when it was set
 * @param media where it lies in the recording
 * @param note what it is about; may be empty
 */
public record Mark(Instant at, Duration media, String note) {}
