package tallyboard.stream.simulcast;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The server of a target, {@code rtmp} or {@code rtmps}. What stands behind the application may be a key, so the text form
 * leaves it out.
 */
public final class TargetAddress {
    private static final int LONGEST = 2048;
    private static final int RTMP_PORT = 1935;
    private static final int RTMPS_PORT = 443;

    private final String url;
    private final URI parsed;

    private TargetAddress(String url, URI parsed) {
        this.url = url;
        this.parsed = parsed;
    }

    /** Empty when it is no address of an RTMP server with an application. */
    public static Optional<TargetAddress> of(String text) {
        var url = text.strip();
        try {
            var parsed = new URI(url);
            var scheme = Optional.ofNullable(parsed.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean isUsable = url.length() <= LONGEST
                    && (scheme.equals("rtmp") || scheme.equals("rtmps"))
                    && parsed.getHost() != null
                    && parsed.getUserInfo() == null
                    && parsed.getFragment() == null
                    && !application(parsed).isEmpty();
            return isUsable ? Optional.of(new TargetAddress(url, parsed)) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    public boolean isEncrypted() {
        return parsed.getScheme().equalsIgnoreCase("rtmps");
    }

    public String host() {
        return parsed.getHost();
    }

    public int port() {
        if (parsed.getPort() >= 0) {
            return parsed.getPort();
        }
        return isEncrypted() ? RTMPS_PORT : RTMP_PORT;
    }

    /** All of it, with whatever key is in it. */
    public String reveal() {
        return url;
    }

    /** The first part of the path. */
    private static String application(URI address) {
        var path = Optional.ofNullable(address.getRawPath()).orElse("").replaceFirst("^/+", "");
        return path.isEmpty() ? "" : path.split("/", 2)[0];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetAddress address && url.equals(address.url);
    }

    @Override
    public int hashCode() {
        return parsed.getHost().hashCode();
    }

    /** Scheme, host and application; what follows may be secret. */
    @Override
    public String toString() {
        var port = parsed.getPort() < 0 ? "" : ":" + parsed.getPort();
        return parsed.getScheme().toLowerCase(Locale.ROOT) + "://" + host() + port + "/" + application(parsed);
    }
}
