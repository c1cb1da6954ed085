package tallyboard.api.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tallyboard.stream.webhook.Delivery;
import tallyboard.stream.webhook.Delivery.State;
import tallyboard.stream.webhook.Webhook;
import tallyboard.stream.webhook.WebhookStore;

/** Sends to one webhook what waits for it, in order, on a virtual thread of its own. */
final class Postman implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Supplier<Webhook> webhook;
    private final WebhookStore store;
    private final Courier courier;
    private final Retries retries;
    private final InstantSource clock;
    private final Semaphore news = new Semaphore(0);
    private final Worker worker;

    /** @param webhook as it is at this moment */
    Postman(Supplier<Webhook> webhook, WebhookStore store, Courier courier, Retries retries, InstantSource clock) {
        this.webhook = webhook;
        this.store = store;
        this.courier = courier;
        this.retries = retries;
        this.clock = clock;
        this.worker = new Worker("webhook-" + webhook.get().id(), this::round);
    }

    /** Something new waits. */
    void look() {
        news.release();
    }

    private void round() throws InterruptedException {
        news.drainPermits();
        var hook = webhook.get();
        if (hook.isEnabled()) {
            for (var delivery : store.waiting(hook.id())) {
                if (!delivery.progress().next().isAfter(clock.instant())) {
                    store.save(sent(hook, delivery));
                }
            }
        }
        var wait = hook.isEnabled() ? untilNext(hook) : LONGEST_WAIT;
        var _ = news.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration untilNext(Webhook hook) {
        var wait = store.waiting(hook.id()).stream()
                .map(delivery ->
                        Duration.between(clock.instant(), delivery.progress().next()))
                .min(Comparator.naturalOrder())
                .orElse(LONGEST_WAIT);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Delivery sent(Webhook hook, Delivery delivery) throws InterruptedException {
        var secret = hook.secret();
        if (secret.isEmpty()) {
            return failed(delivery, OptionalInt.empty());
        }
        var body = delivery.event().body();
        var outcome =
                courier.carry(URI.create(hook.address()), body, MuxSignature.of(body, secret.get(), clock.instant()));
        return switch (outcome) {
            case Courier.Kept() -> delivery.tried(State.HELD, clock.instant(), OptionalInt.empty());
            case Courier.Answered(var status)
            when status / 100 == 2 -> delivery.tried(State.DELIVERED, clock.instant(), OptionalInt.of(status));
            case Courier.Answered(var status) -> failed(delivery, OptionalInt.of(status));
            case Courier.Silent() -> failed(delivery, OptionalInt.empty());
        };
    }

    private Delivery failed(Delivery delivery, OptionalInt status) {
        Instant now = clock.instant();
        return retries.after(delivery.progress().attempts() + 1)
                .map(pause -> delivery.tried(State.WAITING, now.plus(pause), status))
                .orElseGet(() -> delivery.tried(State.GIVEN_UP, now, status));
    }

    @Override
    public void close() {
        worker.close();
    }
}
