package tallyboard.stream.sign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** All signing keys, in memory and in the store. Any thread. */
public final class SigningKeys {
    private final SigningKeyStore store;
    private final Map<String, SigningKey> keys;

    public SigningKeys(SigningKeyStore store) {
        this.store = store;
        this.keys = new ConcurrentSkipListMap<>(
                store.load().stream().collect(Collectors.toMap(SigningKey::id, key -> key)));
    }

    /** Newest first. */
    public List<SigningKey> all() {
        return keys.values().stream()
                .sorted((a, b) -> b.createdAt().compareTo(a.createdAt()))
                .toList();
    }

    public Optional<SigningKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    public void add(SigningKey key) {
        store.add(key);
        keys.put(key.id(), key);
    }

    /** From now on no token holds that was signed with it. False when there is none. */
    public boolean delete(String id) {
        store.delete(id);
        return keys.remove(id) != null;
    }
}
