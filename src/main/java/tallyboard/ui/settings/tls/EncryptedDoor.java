package tallyboard.ui.settings.tls;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The encrypted way in for encoders. What is not a getter blocks. */
public interface EncryptedDoor {
    /** Whether the command line says where encoders come in, so that it is not turned on or off here. */
    boolean isFixed();

    /** What encoders type as their server, such as {@code rtmps://10.0.4.2:1936/live}; empty while it is off. */
    Optional<String> encryptedServer();

    /**
     * What they are answered with.
     *
     * @param fingerprint SHA-256 with colons
     * @param isSelfMade one of our making
     */
    record Shown(String fingerprint, Instant validUntil, boolean isSelfMade) {}

    /** The certificate; one is made where there is none. */
    Shown certificate() throws Exception;

    void turnOn() throws Exception;

    /** Nobody may be connected. */
    void turnOff() throws Exception;

    /** Answers with the user's own files; nobody may be connected. */
    void use(Path chain, Path key) throws Exception;

    /** Answers with a fresh certificate of our making; nobody may be connected. */
    void makeAnew() throws Exception;
}
