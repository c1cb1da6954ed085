package tallyboard.store.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import tallyboard.agenda.event.Event;
import tallyboard.agenda.event.Event.StreamPlan;
import tallyboard.agenda.event.Event.TrackPlan;
import tallyboard.agenda.event.Passphrase;
import tallyboard.agenda.event.UnusableEventException;
import tallyboard.agenda.event.UnusableEventException.Reason;
import tallyboard.store.json.EventJson;
import tallyboard.store.json.EventJson.Locked;
import tallyboard.stream.key.StreamKey;

/**
 * The keys of an event under a passphrase: PBKDF2 with HMAC-SHA-256 makes a key of it, AES-256-GCM seals with that; salt
 * and nonce are fresh each time, and the ids of the tracks are bound to it, so that one file's keys do not open in
 * another's.
 */
final class KeyLock {
    /** As OWASP's password storage sheet asks of PBKDF2 with HMAC-SHA-256. */
    static final int ROUNDS = 600_000;

    /** A file must not keep this computer busy for minutes. */
    private static final int MOST_ROUNDS = 20_000_000;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyLock() {}

    static Locked seal(Event event, Passphrase passphrase) {
        var salt = random(SALT_BYTES);
        var nonce = random(NONCE_BYTES);
        var clear = EventJson.keys(event.tracks().stream().map(KeyLock::keys).toList())
                .getBytes(UTF_8);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key(passphrase, salt, ROUNDS), nonce, event)
                    .doFinal(clear);
            return new Locked((int) event.keys().count(), ROUNDS, text(salt), text(nonce), text(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has PBKDF2 and AES-GCM", e);
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }

    private static List<Optional<String>> keys(TrackPlan track) {
        return track.streams().stream().map(s -> s.key().map(StreamKey::reveal)).toList();
    }

    /** The event with its keys; nothing of them is in what is thrown. */
    static Event open(Event event, Locked locked, Passphrase passphrase) throws UnusableEventException {
        if (locked.rounds() < ROUNDS || locked.rounds() > MOST_ROUNDS) {
            throw new UnusableEventException(Reason.BROKEN);
        }
        try {
            var key = key(passphrase, bytes(locked.salt()), locked.rounds());
            var clear = cipher(Cipher.DECRYPT_MODE, key, bytes(locked.nonce()), event)
                    .doFinal(bytes(locked.sealed()));
            return with(EventJson.keys(new String(clear, UTF_8)), event);
        } catch (AEADBadTagException _) {
            throw new UnusableEventException(Reason.WRONG_PASSPHRASE);
        } catch (GeneralSecurityException _) {
            throw new UnusableEventException(Reason.BROKEN); // such as a nonce of no length
        }
    }

    private static Event with(List<List<Optional<String>>> keys, Event event) {
        var tracks = IntStream.range(0, event.tracks().size())
                .mapToObj(i -> with(keys.get(i), event.tracks().get(i)))
                .toList();
        return new Event(event.name(), event.zone(), tracks, event.agenda(), event.checklist(), event.limits());
    }

    private static TrackPlan with(List<Optional<String>> keys, TrackPlan track) {
        var streams = IntStream.range(0, track.streams().size())
                .mapToObj(i -> new StreamPlan(
                        track.streams().get(i).settings(), keys.get(i).map(StreamKey::new)))
                .toList();
        return new TrackPlan(track.id(), track.name(), track.room(), streams);
    }

    private static SecretKeySpec key(Passphrase passphrase, byte[] salt, int rounds) throws GeneralSecurityException {
        var form = new PBEKeySpec(passphrase.reveal(), salt, rounds, KEY_BITS);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(form);
            return new SecretKeySpec(key.getEncoded(), "AES");
        } finally {
            form.clearPassword();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, Event event)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        var tracks = event.tracks().stream().map(t -> t.id().value()).collect(joining(" "));
        cipher.updateAAD(("tallyboard event keys 1 " + tracks).getBytes(UTF_8));
        return cipher;
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
