package tallyboard.stream.publish;

/**
 * Who sends, as far as it can be known from outside.
 *
 * @param address its IP address in text form, without the port
 * @param name what it calls itself, such as "OBS 31", or "unknown"
 */
public record Encoder(String address, String name) {
    public static final String UNKNOWN = "unknown";

    /** Whether the other looks like this one: same address and same name. */
    public boolean looksLike(Encoder other) {
        return equals(other);
    }
}
