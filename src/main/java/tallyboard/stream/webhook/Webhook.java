package tallyboard.stream.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * An address that is told every event.
 *
 * @param secret empty when it cannot be read any more because its data key is lost; then nothing can be signed
 */
public record Webhook(String id, Instant createdAt, String address, boolean isEnabled, Optional<WebhookSecret> secret) {
    public Webhook at(String other) {
        return new Webhook(id, createdAt, other, isEnabled, secret);
    }

    public Webhook enabled(boolean is) {
        return new Webhook(id, createdAt, address, is, secret);
    }
}
