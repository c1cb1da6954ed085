package tallyboard.stream.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Where webhooks and what they were told are durable. */
public interface WebhookStore {
    /** Oldest first. */
    List<Webhook> webhooks();

    void save(Webhook webhook);

    /** Takes its deliveries along. */
    void delete(String webhook);

    /** The last entry of the event log that was told to every webhook; empty when none ever was. */
    OptionalLong toldUntil();

    /** Stores new deliveries and up to which entry of the event log everything is told now, all or none of it. */
    void add(List<Delivery> fresh, long toldUntil);

    void save(Delivery delivery);

    /** What waits for this webhook, oldest first. */
    List<Delivery> waiting(String webhook);

    /** What this webhook was told, newest first, at most so many, each older than the delivery of that id. */
    List<Delivery> told(String webhook, long before, int limit);

    Optional<Delivery> find(long delivery);

    /** Forgets what is over and older than that. */
    void forgetBefore(Instant time);
}
