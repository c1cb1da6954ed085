package tallyboard.desk.schedule;

/**
 * A schedule file in hand.
 *
 * @param name of the file, or its address without what may be secret in it
 * @param bytes the file as it came, unpacked
 */
public record Source(String name, byte[] bytes) {}
