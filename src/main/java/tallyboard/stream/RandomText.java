package tallyboard.stream;

import java.security.SecureRandom;

/** Opaque identifiers: base-62 text from a secure random source, without meaning and never derived from each other. */
public final class RandomText {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** 43 characters of base 62 hold 256 bits. */
    private static final int LENGTH = 43;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** A fresh identifier of 43 base-62 characters. */
    public static String fresh() {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
