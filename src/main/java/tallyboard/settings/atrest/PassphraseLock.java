package tallyboard.settings.atrest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A data key under a passphrase, as JSON: PBKDF2 with HMAC-SHA-256 makes a key of it, AES-256-GCM seals with that. */
final class PassphraseLock {
    /** As OWASP's password storage sheet asks of PBKDF2 with HMAC-SHA-256. */
    private static final int ROUNDS = 600_000;

    /** A file must not keep this computer busy for minutes. */
    private static final int MOST_ROUNDS = 20_000_000;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final byte[] BOUND = "tallyboard data key 1".getBytes(UTF_8);

    private record Sealed(
            int rounds,
            @Nullable String salt,
            @Nullable String nonce,
            @Nullable String sealed) {}

    private PassphraseLock() {}

    static byte[] seal(byte[] dataKey, char[] passphrase) {
        var salt = random(SALT_BYTES);
        var nonce = random(NONCE_BYTES);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key(passphrase, salt, ROUNDS), nonce)
                    .doFinal(dataKey);
            return new Gson()
                    .toJson(new Sealed(ROUNDS, text(salt), text(nonce), text(sealed)))
                    .getBytes(UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has PBKDF2 and AES-GCM", e);
        }
    }

    /** The data key; empty when this is another passphrase, or no file of ours. */
    static Optional<byte[]> open(byte[] json, char[] passphrase) {
        try {
            var sealed = new Gson().fromJson(new String(json, UTF_8), Sealed.class);
            if (sealed == null
                    || sealed.salt == null
                    || sealed.nonce == null
                    || sealed.sealed == null
                    || sealed.rounds < ROUNDS
                    || sealed.rounds > MOST_ROUNDS) {
                return Optional.empty();
            }
            var key = key(passphrase, bytes(sealed.salt), sealed.rounds);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, bytes(sealed.nonce)).doFinal(bytes(sealed.sealed)));
        } catch (AEADBadTagException | JsonParseException | IllegalArgumentException _) {
            return Optional.empty();
        } catch (GeneralSecurityException _) {
            return Optional.empty(); // such as a nonce of no length
        }
    }

    private static SecretKeySpec key(char[] passphrase, byte[] salt, int rounds) throws GeneralSecurityException {
        var form = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(form);
            return new SecretKeySpec(key.getEncoded(), "AES");
        } finally {
            form.clearPassword();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(BOUND);
        return cipher;
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
