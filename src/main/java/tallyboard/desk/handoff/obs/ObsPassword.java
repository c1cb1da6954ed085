package tallyboard.desk.handoff.obs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The password of an OBS. It leaves this class only as the answer to a challenge; its text form is a mask. */
public final class ObsPassword {
    public static final ObsPassword NONE = new ObsPassword("");

    private final String secret;

    private ObsPassword(String secret) {
        this.secret = secret;
    }

    public static ObsPassword of(CharSequence typed) {
        return new ObsPassword(typed.toString());
    }

    public boolean isEmpty() {
        return secret.isEmpty();
    }

    /** What OBS wants to hear: Base64 of SHA-256 over Base64 of SHA-256 of password and salt, then the challenge. */
    String answer(String salt, String challenge) {
        return hashed(hashed(secret + salt) + challenge);
    }

    private static String hashed(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "password(••••)";
    }
}
