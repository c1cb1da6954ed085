package tallyboard.settings.atrest;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The names under which secrets lie in a key store, and the text form of the secrets. */
final class Tickets {
    private static final int BYTES = 8;

    private Tickets() {}

    static String fresh() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Empty when that is no secret of ours. */
    static Optional<byte[]> bytes(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
