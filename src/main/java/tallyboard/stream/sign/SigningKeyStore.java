package tallyboard.stream.sign;

import java.util.List;

/** Where signing keys are durable. */
public interface SigningKeyStore {
    /** Oldest first. */
    List<SigningKey> load();

    void add(SigningKey key);

    void delete(String id);
}
