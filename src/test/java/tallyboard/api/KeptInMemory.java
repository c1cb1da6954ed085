package tallyboard.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tallyboard.stream.access.ApiToken;
import tallyboard.stream.access.ApiTokenStore;
import tallyboard.stream.sign.SigningKey;
import tallyboard.stream.sign.SigningKeyStore;
import tallyboard.stream.webhook.Delivery;
import tallyboard.stream.webhook.Delivery.State;
import tallyboard.stream.webhook.Webhook;
import tallyboard.stream.webhook.WebhookStore;

/** What the API keeps, in memory. */
final class KeptInMemory implements WebhookStore {
    private final Map<String, Webhook> webhooks = new LinkedHashMap<>();
    private final TreeMap<Long, Delivery> deliveries = new TreeMap<>();
    private final Map<String, SigningKey> keys = new LinkedHashMap<>();
    private final Map<String, ApiToken> tokens = new LinkedHashMap<>();
    private OptionalLong told = OptionalLong.empty();

    private interface Wanted {
        boolean is(Delivery delivery);
    }

    private List<Delivery> deliveries(Wanted wanted) {
        return deliveries.values().stream().filter(wanted::is).toList();
    }

    @Override
    public synchronized List<Webhook> webhooks() {
        return List.copyOf(webhooks.values());
    }

    @Override
    public synchronized void save(Webhook webhook) {
        webhooks.put(webhook.id(), webhook);
    }

    @Override
    public synchronized void delete(String id) {
        webhooks.remove(id);
    }

    @Override
    public synchronized OptionalLong toldUntil() {
        return told;
    }

    @Override
    public synchronized void add(List<Delivery> fresh, long toldUntil) {
        fresh.forEach(delivery -> deliveries.put(deliveries.size() + 1L, delivery.with(deliveries.size() + 1L)));
        told = OptionalLong.of(toldUntil);
    }

    @Override
    public synchronized void save(Delivery delivery) {
        deliveries.put(delivery.id(), delivery);
    }

    @Override
    public synchronized List<Delivery> waiting(String webhook) {
        return deliveries(
                each -> each.webhook().equals(webhook) && each.progress().state() == State.WAITING);
    }

    @Override
    public synchronized List<Delivery> told(String webhook, long before, int limit) {
        return deliveries(each -> each.webhook().equals(webhook) && each.id() < before).reversed().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Delivery> find(long delivery) {
        return Optional.ofNullable(deliveries.get(delivery));
    }

    @Override
    public synchronized void forgetBefore(Instant time) {}

    final SigningKeyStore signingKeys = new SigningKeyStore() {
        @Override
        public List<SigningKey> load() {
            return List.copyOf(keys.values());
        }

        @Override
        public void add(SigningKey key) {
            keys.put(key.id(), key);
        }

        @Override
        public void delete(String id) {
            keys.remove(id);
        }
    };

    final ApiTokenStore tokenStore = new ApiTokenStore() {
        @Override
        public List<ApiToken> load() {
            return List.copyOf(tokens.values());
        }

        @Override
        public void add(ApiToken token) {
            tokens.put(token.id(), token);
        }

        @Override
        public void delete(String id) {
            tokens.remove(id);
        }
    };
}
