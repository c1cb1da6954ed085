package tallyboard.desk.alarms;

import java.time.Instant;

/**
 * An alarm is out of the way.
 *
 * @param reason why, in the producer's words; empty when nobody said
 */
public record Shelf(Instant until, String reason) {}
