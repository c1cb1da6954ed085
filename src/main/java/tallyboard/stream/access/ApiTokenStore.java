package tallyboard.stream.access;

import java.util.List;

/** Where tokens are durable. */
public interface ApiTokenStore {
    /** Oldest first. */
    List<ApiToken> load();

    void add(ApiToken token);

    void delete(String id);
}
