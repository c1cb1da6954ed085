package tallyboard.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tallyboard.stream.StreamId;
import tallyboard.stream.key.StreamKey;

/**
 * Stream keys as they lie on disk: AES-256-GCM under a data key from outside the database, a random nonce for each
 * sealing, and the stream's id as additional data, so that one row's key does not open in another's.
 */
public final class KeyCipher {
    /** The length of the data key. */
    public static final int DATA_KEY_BYTES = 32;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec dataKey;

    /** @param dataKey 32 random bytes, kept where the database is not copied along */
    public KeyCipher(byte[] dataKey) {
        if (dataKey.length != DATA_KEY_BYTES) {
            throw new IllegalArgumentException("a data key has 32 bytes");
        }
        this.dataKey = new SecretKeySpec(dataKey, "AES");
    }

    byte[] seal(StreamKey key, StreamId stream) {
        return seal(key.reveal(), stream.value());
    }

    /** Seals another secret; what it belongs to stands in its place and must be the same when it is opened. */
    public byte[] seal(String secret, String belongsTo) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var hidden = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo).doFinal(secret.getBytes(UTF_8));
            var sealed = Arrays.copyOf(nonce, nonce.length + hidden.length);
            System.arraycopy(hidden, 0, sealed, nonce.length, hidden.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-GCM", e);
        }
    }

    /** The key; empty when it was sealed with another data key, for another stream, or was tampered with. */
    Optional<StreamKey> open(byte[] sealed, StreamId stream) {
        return open(sealed, stream.value()).map(StreamKey::new);
    }

    /** The secret; empty as with a key. */
    public Optional<String> open(byte[] sealed, String belongsTo) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var clear = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), belongsTo)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return Optional.of(new String(clear, UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, dataKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(UTF_8));
        return cipher;
    }
}
