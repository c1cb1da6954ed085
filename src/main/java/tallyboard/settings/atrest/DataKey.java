package tallyboard.settings.atrest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import tallyboard.settings.DataFolder;

/**
 * The data key of one data folder. Each place has a file in the folder: the key itself, the key under a passphrase, or the
 * ticket for the key store. Where a move was killed there are two; the one that asks for the least counts, and is what is
 * said. Safe for several threads.
 */
public final class DataKey implements Safekeeping {
    /** Of AES-256. */
    public static final int BYTES = 32;

    private static final System.Logger LOG = System.getLogger(DataKey.class.getName());
    private static final String IN_FILE = "secret.key";
    private static final String IN_SYSTEM = "secret.ticket";
    private static final String UNDER_PASSPHRASE = "secret.locked.json";

    private final DataFolder folder;
    private final Supplier<Optional<SystemKeyStore>> system;
    private final byte[] key;
    private Place place;

    private DataKey(DataFolder folder, Supplier<Optional<SystemKeyStore>> system, byte[] key, Place place) {
        this.folder = folder;
        this.system = system;
        this.key = key;
        this.place = place;
    }

    /**
     * The key that this folder has. One that has none yet gets a fresh one, in the key store where there is one.
     *
     * @param system looks for the key store; asked only when it is needed
     * @param passphrase what the user gave; wiped by whoever made it
     */
    public static DataKey open(
            DataFolder folder, Supplier<Optional<SystemKeyStore>> system, Optional<char[]> passphrase)
            throws IOException, LockedKeyException {
        var inFile = folder.find(IN_FILE);
        if (inFile.filter(kept -> kept.length == BYTES).isPresent()) {
            return new DataKey(folder, system, inFile.get(), Place.FILE);
        }
        var ticket = folder.find(IN_SYSTEM);
        if (ticket.isPresent()) {
            return new DataKey(folder, system, fetch(system.get(), text(ticket.get())), Place.SYSTEM);
        }
        var locked = folder.find(UNDER_PASSPHRASE);
        if (locked.isPresent()) {
            var given = passphrase.orElseThrow(LockedKeyException::passphrase);
            var opened = PassphraseLock.open(locked.get(), given).filter(found -> found.length == BYTES);
            return new DataKey(
                    folder, system, opened.orElseThrow(LockedKeyException::anotherPassphrase), Place.PASSPHRASE);
        }
        inFile.ifPresent(_ -> LOG.log(Level.WARNING, "{0} is damaged and is made anew", folder.resolve(IN_FILE)));
        return make(folder, system);
    }

    private static byte[] fetch(Optional<SystemKeyStore> system, String ticket) throws LockedKeyException {
        if (system.isEmpty()) {
            throw LockedKeyException.keyStore("no key store answers", null);
        }
        try {
            return system.get()
                    .find(ticket)
                    .filter(found -> found.length == BYTES)
                    .orElseThrow(() -> LockedKeyException.keyStore("it is not in it any more, or it is locked", null));
        } catch (IOException e) {
            throw LockedKeyException.keyStore(String.valueOf(e.getMessage()), e);
        }
    }

    private static DataKey make(DataFolder folder, Supplier<Optional<SystemKeyStore>> system) throws IOException {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var made = new DataKey(folder, system, fresh, Place.FILE);
        try {
            if (made.system().isPresent()) {
                made.moveToSystem();
                return made;
            }
        } catch (IOException e) {
            LOG.log(
                    Level.INFO,
                    "The key store of this computer took no key, so it stays in a file: {0}",
                    e.getMessage());
        }
        made.moveToFile();
        return made;
    }

    /** The key itself, for the cipher. */
    public byte[] bytes() {
        return key.clone();
    }

    @Override
    public synchronized Place place() {
        return place;
    }

    @Override
    public Optional<SystemKeyStore.Kind> system() {
        return system.get().map(SystemKeyStore::kind);
    }

    @Override
    public synchronized void moveToSystem() throws IOException {
        var store = system.get().orElseThrow(() -> new IOException("no key store answers"));
        var before = folder.find(IN_SYSTEM);
        var ticket = store.keep(key);
        if (!store.find(ticket).filter(found -> Arrays.equals(found, key)).isPresent()) {
            throw new IOException("the key store did not give back what it took");
        }
        folder.keep(IN_SYSTEM, ticket.getBytes(UTF_8));
        if (before.isPresent()) {
            store.forget(text(before.get()));
        }
        folder.drop(IN_FILE);
        folder.drop(UNDER_PASSPHRASE);
        arrived(Place.SYSTEM);
    }

    @Override
    public synchronized void moveToFile() throws IOException {
        folder.keep(IN_FILE, key);
        leaveSystem();
        folder.drop(UNDER_PASSPHRASE);
        arrived(Place.FILE);
    }

    @Override
    public synchronized void lock(char[] passphrase) throws IOException {
        if (passphrase.length < LEAST_LENGTH) {
            throw new IllegalArgumentException("a passphrase has " + LEAST_LENGTH + " characters or more");
        }
        folder.keep(UNDER_PASSPHRASE, PassphraseLock.seal(key, passphrase));
        leaveSystem();
        folder.drop(IN_FILE);
        arrived(Place.PASSPHRASE);
    }

    /** What stays behind in a key store that does not answer is of use to nobody but this user. */
    private void leaveSystem() throws IOException {
        var ticket = folder.find(IN_SYSTEM);
        folder.drop(IN_SYSTEM);
        if (ticket.isPresent()) {
            try {
                system.get()
                        .orElseThrow(() -> new IOException("no key store answers"))
                        .forget(text(ticket.get()));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A key is left behind in the key store of this computer: {0}", e.getMessage());
            }
        }
    }

    private void arrived(Place there) {
        place = there;
        LOG.log(
                Level.INFO,
                "The data key lies {0}",
                switch (there) {
                    case SYSTEM -> "in the key store of this computer";
                    case PASSPHRASE -> "under a passphrase";
                    case FILE -> "in a file that only this user can read";
                });
    }

    private static String text(byte[] ticket) {
        return new String(ticket, UTF_8).strip();
    }
}
