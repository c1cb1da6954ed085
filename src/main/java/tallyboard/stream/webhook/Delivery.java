package tallyboard.stream.webhook;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * One event for one webhook, and what became of it.
 *
 * @param id counts up over all webhooks, 0 before it is stored
 * @param webhook the id of the webhook
 * @param event what is told
 * @param progress how far it is
 */
public record Delivery(long id, String webhook, Event event, Progress progress) {
    /**
     * What is told.
     *
     * @param id the same for every webhook and every attempt
     * @param type such as {@code video.live_stream.active}
     * @param body what is sent, to the byte
     */
    public record Event(String id, String type, Instant createdAt, String body) {}

    /**
     * How far a telling is.
     *
     * @param attempts how often it was tried
     * @param next when it is tried again; means nothing unless it waits
     * @param status what the last attempt was answered; empty when there was no answer
     */
    public record Progress(State state, int attempts, Instant next, OptionalInt status) {}

    /** What became of it. */
    public enum State {
        /** It is to be sent, for the first time or again. */
        WAITING,
        /** The other side has it. */
        DELIVERED,
        /** It was tried for 24 hours. */
        GIVEN_UP,
        /** In a rehearsal nothing leaves this computer: this is what would have been sent. */
        HELD
    }

    public static Delivery fresh(String webhook, Event event) {
        return new Delivery(0, webhook, event, new Progress(State.WAITING, 0, event.createdAt(), OptionalInt.empty()));
    }

    public Delivery with(long other) {
        return new Delivery(other, webhook, event, progress);
    }

    /** Waits to be sent, at once. */
    public Delivery again(Instant now) {
        return new Delivery(id, webhook, event, new Progress(State.WAITING, 0, now, progress.status()));
    }

    /** After one more attempt. */
    public Delivery tried(State state, Instant next, OptionalInt status) {
        return new Delivery(id, webhook, event, new Progress(state, progress.attempts() + 1, next, status));
    }
}
