package tallyboard.stream.publish;

/**
 * Who sends, as far as it can be known from outside.
 *
 * @param address its IP address in text form, without the port
 * @param name what it called itself when it connected, or "unknown"
 * @param product what to call it on a screen, such as "OBS 31.0.1"; some encoders tell only after they were admitted
 */
public record Encoder(String address, String name, String product) {
    public static final String UNKNOWN = "unknown";

    public Encoder(String address, String name) {
        this(address, name, name);
    }

    /** Whether the other looks like this one at the door: same address and same name. */
    public boolean looksLike(Encoder other) {
        return address.equals(other.address) && name.equals(other.name);
    }

    /** Whether it runs on this computer. */
    public boolean isHere() {
        return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    public Encoder calling(String other) {
        return new Encoder(address, name, other);
    }
}
