package tallyboard.settings.atrest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A key store that can be locked, and one that forgets at once. */
final class InMemoryKeyStore implements SystemKeyStore {
    final Map<String, byte[]> kept = new HashMap<>();
    boolean isLocked;
    boolean isForgetful;

    @Override
    public Kind kind() {
        return Kind.SECRET_SERVICE;
    }

    @Override
    public String keep(byte[] secret) throws IOException {
        check();
        var ticket = "ticket-" + kept.size();
        if (!isForgetful) {
            kept.put(ticket, secret.clone());
        }
        return ticket;
    }

    @Override
    public Optional<byte[]> find(String ticket) throws IOException {
        check();
        return Optional.ofNullable(kept.get(ticket));
    }

    @Override
    public void forget(String ticket) throws IOException {
        check();
        kept.remove(ticket);
    }

    private void check() throws IOException {
        if (isLocked) {
            throw new IOException("the collection is locked");
        }
    }
}
