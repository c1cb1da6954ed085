package tallyboard.mux;

import java.net.URI;
import java.util.Optional;

/**
 * Where an engine is, and who we are there.
 *
 * @param kind what it can do
 * @param address scheme, host and port, no path
 */
public record Account(Kind kind, URI address, String tokenId, TokenSecret secret) {
    private static final URI MUX = URI.create("https://api.mux.com");

    /** Whose engine it is. */
    public enum Kind {
        /** Mux Video, or what speaks its API and no more. */
        MUX,
        /** Another Tallyboard, which also tells signals and measurements and has every command. */
        TALLYBOARD
    }

    public static Account atMux(String tokenId, TokenSecret secret) {
        return new Account(Kind.MUX, MUX, tokenId, secret);
    }

    /** An address as people type it: with {@code http} or {@code https}, a host, perhaps a port, and nothing else. */
    public static Optional<URI> address(String typed) {
        try {
            var uri = URI.create(typed.strip().replaceFirst("/+$", ""));
            boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean isBare = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && String.valueOf(uri.getRawPath()).isEmpty()
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
            return isWeb && isBare ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** How the desk calls it. */
    public String host() {
        return address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    /** Whether it tells signals, windows and measurements. */
    boolean tellsSignals() {
        return kind == Kind.TALLYBOARD;
    }
}
