package tallyboard.settings;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/**
 * An address to listen on, as {@code --rtmp} and {@code --http} take it.
 *
 * @param host a name or an address, IPv6 without its brackets
 * @param port 0 to 65535; 0 takes a free one
 */
public record HostPort(String host, int port) {
    private static final Pattern FORM = Pattern.compile("(?:\\[([0-9A-Fa-f:.%\\w]+)]|([^\\s:\\[\\]/@]+)):(\\d{1,5})");
    private static final int HIGHEST = 65_535;

    public HostPort {
        if (port < 0 || port > HIGHEST) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, and %d is not.".formatted(port));
        }
    }

    /**
     * Reads {@code 127.0.0.1:1935} or {@code [::1]:0}.
     *
     * @throws IllegalArgumentException with one sentence for the user
     */
    public static HostPort parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "An address is HOST:PORT, such as 127.0.0.1:1935 or [::1]:0, and \"%s\" is not.".formatted(text));
        }
        var host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new HostPort(host, Integer.parseInt(parts.group(3)));
    }

    /** The address, looked up. */
    public InetSocketAddress socketAddress() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
