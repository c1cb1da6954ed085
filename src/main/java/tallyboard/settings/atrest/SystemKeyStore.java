package tallyboard.settings.atrest;

import java.io.IOException;
import java.util.Optional;

/** A place in the operating system for the secrets of this user's account. Blocks, perhaps until the user unlocks it. */
public interface SystemKeyStore {
    /** What it is called in front of users. */
    enum Kind {
        SECRET_SERVICE,
        KEYCHAIN,
        DPAPI
    }

    Kind kind();

    /**
     * Keeps the secret.
     *
     * @return a ticket that finds it again, of no use to anybody else; one line
     */
    String keep(byte[] secret) throws IOException;

    /** The secret to that ticket; empty when it is there no more. */
    Optional<byte[]> find(String ticket) throws IOException;

    void forget(String ticket) throws IOException;

    /** The one of this computer, if it answers. */
    static Optional<SystemKeyStore> ofThisComputer() {
        var commands = Commands.ofThisComputer();
        var system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        if (system.startsWith("windows")) {
            return Optional.of(new WindowsProtection(commands));
        }
        if (system.startsWith("mac")) {
            return Optional.of(new MacKeychain(commands));
        }
        var service = new SecretService(commands);
        return service.answers() ? Optional.of(service) : Optional.empty();
    }
}
