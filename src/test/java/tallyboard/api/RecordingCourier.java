package tallyboard.api;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tallyboard.api.webhook.Courier;

/** Carries nowhere, remembers everything, and says of each what the test wants; delivered when it says nothing. */
final class RecordingCourier implements Courier {
    /** What would have been sent. */
    record Carried(URI address, String body, String signature) {}

    final BlockingQueue<Carried> carried = new LinkedBlockingQueue<>();
    private final Deque<Outcome> outcomes = new ArrayDeque<>();

    synchronized void next(Outcome outcome) {
        outcomes.add(outcome);
    }

    Carried await() throws InterruptedException {
        var one = carried.poll(20, TimeUnit.SECONDS);
        if (one == null) {
            throw new AssertionError("nothing was sent");
        }
        return one;
    }

    @Override
    public synchronized Outcome carry(URI address, String body, String signature) {
        carried.add(new Carried(address, body, signature));
        return outcomes.isEmpty() ? new Answered(200) : outcomes.remove();
    }

    @Override
    public void close() {}
}
