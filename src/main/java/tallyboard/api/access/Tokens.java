package tallyboard.api.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tallyboard.api.ApiAccess;
import tallyboard.api.gate.Bearer;
import tallyboard.stream.Actor;
import tallyboard.stream.access.ApiToken;
import tallyboard.stream.access.ApiTokenStore;

/** Every token that opens the API: the one of the data folder, and those that were made beside it. Any thread. */
public final class Tokens {
    private final Supplier<ApiAccess> owner;
    private final ApiTokenStore store;
    private final Map<String, ApiToken> tokens = new ConcurrentHashMap<>();

    /** @param owner the token of the data folder, as it is at this moment */
    public Tokens(Supplier<ApiAccess> owner, ApiTokenStore store) {
        this.owner = owner;
        this.store = store;
        store.load().forEach(token -> tokens.put(token.id(), token));
    }

    /** Whose pair this is. Every token is compared, so that the time tells nothing. */
    public Optional<Bearer> bearer(String id, String secret) {
        boolean isOwner = owner.get().isGrantedTo(id, secret);
        var found = tokens.values().stream()
                .filter(token -> token.isOpenedBy(id, secret))
                .toList();
        return isOwner
                ? Optional.of(Bearer.OWNER)
                : found.stream()
                        .findFirst()
                        .map(token -> new Bearer(new Actor("api: " + token.name()), token.scopes(), false));
    }

    /** Oldest first. */
    List<ApiToken> all() {
        return tokens.values().stream()
                .sorted(Comparator.comparing(ApiToken::createdAt).thenComparing(ApiToken::id))
                .toList();
    }

    void add(ApiToken token) {
        store.add(token);
        tokens.put(token.id(), token);
    }

    /** From now on it opens nothing. False when there is none. */
    boolean delete(String id) {
        store.delete(id);
        return tokens.remove(id) != null;
    }
}
