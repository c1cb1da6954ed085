package tallyboard.agenda.read.found;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of the web, and no others: a schedule must not lead to a file of this computer. */
final class Links {
    private static final int LONGEST = 2_000;

    private Links() {}

    static Optional<URI> parse(String raw, Optional<URI> base) {
        var text = raw.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var written = new URI(text);
            var whole = base.map(b -> b.resolve(written)).orElse(written);
            return isWeb(whole) ? Optional.of(whole) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }
}
