package tallyboard.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import tallyboard.stream.StreamId;
import tallyboard.stream.simulcast.Outlet;
import tallyboard.stream.simulcast.Outlets;
import tallyboard.stream.simulcast.SimulcastTarget;

/** Starts a thread for each target of each broadcast, and closes what hangs. The border of this room. Any thread. */
public final class Relay implements Outlets, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    /** For a farewell when the program ends; then a connection is closed without one. */
    private static final long FAREWELL_MILLIS = 1_000;

    private final Links links;
    private final LongSupplier steadyMillis;
    private final Map<TargetRun, Thread> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("relay-watch").daemon().factory());

    /** To where the addresses of the targets lead. */
    public static Relay overTheNetwork(LongSupplier steadyMillis) {
        return new Relay(new RtmpLinks(), steadyMillis);
    }

    /** Into a sink on this computer, whatever the addresses say. */
    public static Relay onThisComputer(LongSupplier steadyMillis) {
        return new Relay(new LocalLinks(), steadyMillis);
    }

    Relay(Links links, LongSupplier steadyMillis) {
        this.links = links;
        this.steadyMillis = steadyMillis;
        var _ = watch.scheduleWithFixedDelay(
                () -> running.keySet().forEach(TargetRun::checkDeadline), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public Outlet open(StreamId stream, List<SimulcastTarget> targets, Reports reports) {
        if (targets.isEmpty()) {
            return Outlet.NONE;
        }
        var backlogs = new ArrayList<Backlog>();
        for (var target : targets) {
            var backlog = new Backlog();
            backlogs.add(backlog);
            start(new TargetRun(target, backlog, links, status -> reports.became(stream, target.id(), status)));
        }
        return new Fan(backlogs, steadyMillis);
    }

    private void start(TargetRun run) {
        var thread = Thread.ofVirtual().name("relay").unstarted(() -> {
            try {
                run.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a stream could not be pushed on", e);
            } finally {
                running.remove(run);
            }
        });
        running.put(run, thread);
        thread.start();
    }

    /** Every target is left, with a word if it listens. */
    @Override
    public void close() {
        watch.shutdownNow();
        var left = Map.copyOf(running);
        try {
            for (var thread : left.values()) {
                thread.join(FAREWELL_MILLIS / Math.max(1, left.size()));
            }
            left.keySet().forEach(TargetRun::cut);
            for (var thread : left.values()) {
                thread.interrupt();
                thread.join(FAREWELL_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
