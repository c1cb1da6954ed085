package tallyboard.api.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.stream.webhook.Delivery;
import tallyboard.stream.webhook.Webhook;
import tallyboard.stream.webhook.WebhookStore;

/** All webhooks, and the way of an event to each. Safe for any thread; its own are the writer's and one per webhook. */
public final class Outbox implements AutoCloseable {
    /** So long a telling can be looked at and sent again. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int BATCH = 500;

    private final WebhookStore store;
    private final LiveStreams streams;
    private final Courier courier;
    private final Retries retries;
    private final InstantSource clock;
    private final Telling.Environment environment;
    private final Map<String, Webhook> webhooks = new ConcurrentHashMap<>();
    private final Map<String, Postman> postmen = new ConcurrentHashMap<>();
    private final BlockingQueue<StreamEvent> heard = new LinkedBlockingQueue<>();
    private final LiveStreams.Subscription watch;
    private final Tellings tellings;
    private final Worker writer;
    private long toldUntil;

    /** Tells from now on, and what an earlier run has left. */
    public Outbox(WebhookStore store, LiveStreams streams, Courier courier, InstantSource clock) {
        this(store, streams, courier, Retries.FOR_A_DAY, clock);
    }

    Outbox(WebhookStore store, LiveStreams streams, Courier courier, Retries retries, InstantSource clock) {
        this.store = store;
        this.streams = streams;
        this.courier = courier;
        this.retries = retries;
        this.clock = clock;
        this.environment = new Telling.Environment("tallyboard", "Tallyboard");
        store.forgetBefore(clock.instant().minus(KEPT));
        watch = streams.watch(heard::add);
        tellings = new Tellings(streams);
        store.webhooks().forEach(this::take);
        tellWhatWasLeft();
        writer = new Worker("webhooks", () -> tell(heard.take()));
    }

    /** Newest first. */
    public List<Webhook> all() {
        return webhooks.values().stream()
                .sorted(Comparator.comparing(Webhook::createdAt)
                        .thenComparing(Webhook::id)
                        .reversed())
                .toList();
    }

    public Optional<Webhook> find(String id) {
        return Optional.ofNullable(webhooks.get(id));
    }

    public void save(Webhook webhook) {
        store.save(webhook);
        take(webhook);
    }

    public void delete(Webhook webhook) {
        webhooks.remove(webhook.id());
        Optional.ofNullable(postmen.remove(webhook.id())).ifPresent(Postman::close);
        store.delete(webhook.id());
    }

    /** What it was told, newest first. */
    public List<Delivery> told(Webhook webhook, long before, int limit) {
        return store.told(webhook.id(), before, limit);
    }

    public Optional<Delivery> delivery(long id) {
        return store.find(id);
    }

    /** Sends it once more, whatever became of it. */
    public void resend(Delivery delivery) {
        store.save(delivery.again(clock.instant()));
        Optional.ofNullable(postmen.get(delivery.webhook())).ifPresent(Postman::look);
    }

    private void take(Webhook webhook) {
        webhooks.put(webhook.id(), webhook);
        postmen.computeIfAbsent(
                        webhook.id(),
                        id -> new Postman(
                                () -> webhooks.getOrDefault(id, webhook.enabled(false)),
                                store,
                                courier,
                                retries,
                                clock))
                .look();
    }

    private void tellWhatWasLeft() {
        var before = store.toldUntil();
        long last = streams.recentLog(1).stream()
                .mapToLong(LogEntry::id)
                .findFirst()
                .orElse(0);
        toldUntil = before.orElse(last);
        while (toldUntil < last) {
            var entries = streams.log(toldUntil, BATCH);
            if (entries.isEmpty()) {
                return;
            }
            entries.forEach(entry -> send(tellings.of(entry), entry));
        }
    }

    private void tell(StreamEvent event) {
        if (event.entry().id() > toldUntil || isOfTheSameStep(event)) {
            send(tellings.of(event), event.entry());
        }
    }

    /** One entry may have changed a stream and an asset; only one of the two is told by it. */
    private boolean isOfTheSameStep(StreamEvent event) {
        return event.entry().id() == toldUntil && event instanceof StreamEvent.AssetChanged;
    }

    private void send(List<Telling> tellings, LogEntry entry) {
        toldUntil = entry.id();
        if (tellings.isEmpty()) {
            return;
        }
        var events = tellings.stream()
                .map(telling -> telling.at(entry.at(), environment))
                .toList();
        var addressed = webhooks.values().stream().filter(Webhook::isEnabled).toList();
        store.add(
                addressed.stream()
                        .flatMap(webhook -> events.stream().map(event -> Delivery.fresh(webhook.id(), event)))
                        .toList(),
                entry.id());
        addressed.forEach(
                webhook -> Optional.ofNullable(postmen.get(webhook.id())).ifPresent(Postman::look));
    }

    /** What is not told yet is told after the next start. */
    @Override
    public void close() {
        watch.close();
        writer.close();
        postmen.values().forEach(Postman::close);
        courier.close();
    }
}
