package tallyboard.desk.handoff.obs;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the WebSocket server of an OBS listens.
 *
 * @param host a name or an address, IPv6 without its brackets
 */
public record ObsAddress(String host, int port) {
    /** What obs-websocket 5 listens on unless somebody changed it. */
    public static final int DEFAULT_PORT = 4455;

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern FORM =
            Pattern.compile("(?:ws://)?(?:\\[([0-9A-Fa-f:.]+)]|([\\p{L}\\p{N}._-]+))(?::(\\d{1,5}))?/?");

    /** Reads {@code 10.0.4.33}, {@code room-2.local:4455} or {@code [fe80::1]:4455}; empty when it is none of these. */
    public static Optional<ObsAddress> parse(String typed) {
        var parts = FORM.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group(3) == null ? DEFAULT_PORT : Integer.parseInt(parts.group(3));
        return port < 1 || port > HIGHEST_PORT
                ? Optional.empty()
                : Optional.of(new ObsAddress(parts.group(1) == null ? parts.group(2) : parts.group(1), port));
    }

    URI uri() {
        return URI.create("ws://" + this);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
