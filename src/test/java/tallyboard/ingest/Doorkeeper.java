package tallyboard.ingest;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Admission;
import tallyboard.stream.publish.Admissions;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.EncoderRefusal;

/** Lets one key in and refuses all others; remembers who came. */
final class Doorkeeper implements Admissions {
    static final String GOOD_KEY = "driftwood-main-hall";
    /** Makes the doorkeeper fail, as an engine does whose disk is gone. */
    static final String CURSED_KEY = "driftwood-cursed";

    private static final StreamKey GOOD = new StreamKey(GOOD_KEY);
    private static final StreamKey CURSED = new StreamKey(CURSED_KEY);

    private final BlockingQueue<Attempt> attempts = new LinkedBlockingQueue<>();
    private final BlockingQueue<ArrivedMedia> arrivals = new LinkedBlockingQueue<>();

    @Override
    public Admission admit(Attempt attempt) {
        attempts.add(attempt);
        if (attempt.offered().matches(CURSED)) {
            throw new IllegalStateException("the disk is gone");
        }
        if (!attempt.offered().matches(GOOD)) {
            return new Admission.Refused(new EncoderRefusal(
                    Instant.EPOCH,
                    EncoderRefusal.Reason.UNKNOWN_KEY,
                    EncoderRefusal.Mismatch.NONE,
                    attempt.encoder(),
                    Optional.empty(),
                    Optional.empty()));
        }
        var arrival = new ArrivedMedia();
        arrivals.add(arrival);
        return new Admission.Accepted(arrival);
    }

    Attempt nextAttempt() throws InterruptedException {
        return next(attempts);
    }

    ArrivedMedia nextArrival() throws InterruptedException {
        return next(arrivals);
    }

    static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, "nothing came");
        return next;
    }
}
