package tallyboard.relay;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tallyboard.relay.Links.BrokenLinkException;
import tallyboard.relay.Links.Link;
import tallyboard.stream.simulcast.SimulcastTarget;
import tallyboard.stream.simulcast.TargetStatus;
import tallyboard.stream.simulcast.TargetStatus.Stage;
import tallyboard.stream.simulcast.TargetStatus.Trouble;

/** One target through one broadcast, on a thread of its own: connects, sends, and tries again until the broadcast ends. */
final class TargetRun implements Runnable {
    /** After so long the next trouble is a new one. */
    private static final long GOOD_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** A server that does not take a codec hangs up at once. */
    private static final long AT_ONCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final int TRIES_OF_A_CODEC = 3;

    private final SimulcastTarget target;
    private final Backlog backlog;
    private final Links links;
    private final Consumer<TargetStatus> told;
    private final Pauses pauses = new Pauses(ThreadLocalRandom.current());
    private volatile Optional<Link> link = Optional.empty();
    private TargetStatus status = TargetStatus.IDLE;
    private boolean wasEnhanced;
    private int cutAtOnce;

    TargetRun(SimulcastTarget target, Backlog backlog, Links links, Consumer<TargetStatus> told) {
        this.target = target;
        this.backlog = backlog;
        this.links = links;
        this.told = told;
    }

    @Override
    public void run() {
        try {
            become(TargetStatus.of(Stage.STARTING, 0));
            while (backlog.awaitMedia()) {
                var trouble = broadcast();
                if (trouble.isPresent()) {
                    suffer(trouble.get());
                }
                if (backlog.isStopped()) {
                    become(TargetStatus.of(Stage.IDLE, backlog.dropped()));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            become(TargetStatus.of(Stage.IDLE, backlog.dropped()));
        }
    }

    private void suffer(Trouble trouble) throws InterruptedException {
        become(TargetStatus.errored(trouble, backlog.dropped()));
        if (trouble.isFatal()) {
            backlog.awaitEnd();
        } else {
            backlog.rest(pauses.nextMillis());
        }
    }

    /** Sends until the broadcast ends or is taken off; otherwise says what went wrong. */
    private Optional<Trouble> broadcast() throws InterruptedException {
        long began = 0;
        try (var way = links.to(target)) {
            link = Optional.of(way);
            var first = backlog.take();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            if (status.stage() == Stage.IDLE) {
                become(TargetStatus.of(Stage.STARTING, backlog.dropped()));
            }
            wasEnhanced = !first.get().setup().enhanced().isEmpty();
            way.open(first.get().setup());
            began = System.nanoTime();
            send(way, first.get());
            way.leave();
            return Optional.empty();
        } catch (BrokenLinkException e) {
            return Optional.of(judge(e.trouble(), began));
        } finally {
            link = Optional.empty();
        }
    }

    private void send(Link way, Parcel first) throws BrokenLinkException, InterruptedException {
        way.send(first, 0);
        become(TargetStatus.of(Stage.BROADCASTING, backlog.dropped()));
        long seen = backlog.dropped();
        for (var next = backlog.take(); next.isPresent(); next = backlog.take()) {
            way.send(next.get(), Math.max(0, next.get().millis() - first.millis()));
            if (next.get().isKey() && next.get().isPicture() && seen != backlog.dropped()) {
                seen = backlog.dropped();
                become(TargetStatus.of(Stage.BROADCASTING, seen));
            }
        }
    }

    private Trouble judge(Trouble trouble, long began) {
        long lasted = began == 0 ? 0 : System.nanoTime() - began;
        if (lasted > GOOD_NANOS) {
            pauses.forget();
        }
        boolean isCut = trouble == Trouble.HUNG_UP || trouble == Trouble.REFUSED;
        cutAtOnce = wasEnhanced && isCut && began != 0 && lasted < AT_ONCE_NANOS ? cutAtOnce + 1 : 0;
        return cutAtOnce >= TRIES_OF_A_CODEC ? Trouble.CODEC : trouble;
    }

    private void become(TargetStatus next) {
        if (!next.equals(status)) {
            status = next;
            told.accept(next);
        }
    }

    void checkDeadline() {
        link.ifPresent(Link::checkDeadline);
    }

    /** The program ends: whatever the thread waits for is over. */
    void cut() {
        backlog.end();
        link.ifPresent(Link::close);
    }
}
