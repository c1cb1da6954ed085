package tallyboard.testing;

import java.io.IOException;
import java.util.Optional;
import tallyboard.settings.atrest.Safekeeping;
import tallyboard.settings.atrest.SystemKeyStore;

/** Moves at once and remembers where to; a key store can be absent or refuse. */
public final class TestingSafekeeping implements Safekeeping {
    private Place place;
    private Optional<SystemKeyStore.Kind> system = Optional.of(SystemKeyStore.Kind.SECRET_SERVICE);
    private boolean isRefusing;

    public TestingSafekeeping(Place place) {
        this.place = place;
    }

    public void withoutKeyStore() {
        system = Optional.empty();
    }

    public void refuse() {
        isRefusing = true;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Optional<SystemKeyStore.Kind> system() {
        return system;
    }

    @Override
    public void moveToSystem() throws IOException {
        go(Place.SYSTEM);
    }

    @Override
    public void moveToFile() throws IOException {
        go(Place.FILE);
    }

    @Override
    public void lock(char[] passphrase) throws IOException {
        go(Place.PASSPHRASE);
    }

    private void go(Place there) throws IOException {
        if (isRefusing) {
            throw new IOException("the key store is locked");
        }
        place = there;
    }
}
