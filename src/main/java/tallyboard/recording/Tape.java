package tallyboard.recording;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tallyboard.media.Footage;
import tallyboard.media.FragmentSink;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings.Outcome;

/**
 * One open recording: takes fragments from the encoder's thread into a queue, writes them on a thread of its own. When
 * the disk says no, or is so slow that the queue fills, the recording has failed and says so; what was written stays.
 */
final class Tape implements FragmentSink {
    private static final System.Logger LOG = System.getLogger(Tape.class.getName());
    /** Fragments of a third of a second: a disk that stands still for 20 s is not coming back in time. */
    static final int LONGEST_QUEUE = 60;

    private static final String TOO_SLOW = "the disk is too slow";
    /** Less room than a fragment or two. */
    private static final long LITTLE = 4L << 20;

    private static final long FORCE_EVERY_NANOS = 2_000_000_000L;

    private sealed interface Entry {}

    private record Begin(InitSegment init) implements Entry {}

    private record Piece(Fragment fragment) implements Entry {}

    private record End() implements Entry {}

    private final Reel reel;
    private final Outcome outcome;
    private final LinkedBlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean isTold = new AtomicBoolean();
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;
    private long lastForce = System.nanoTime();
    private volatile boolean isTooSlow;
    private volatile boolean isBroken;
    private volatile boolean isOver;

    /**
     * @param reel where it is written to, by the recording's thread alone
     * @param onDone called on the recording's thread once it is over
     */
    Tape(AssetId asset, Reel reel, Outcome outcome, Consumer<Tape> onDone) {
        this.reel = reel;
        this.outcome = outcome;
        this.thread = Thread.ofPlatform().name("recording-" + asset).daemon().unstarted(() -> run(onDone));
    }

    void start() {
        thread.start();
    }

    /** Nothing more is written; whoever is told of the end may use the file. */
    boolean isOver() {
        return isOver;
    }

    void awaitEnd(long millis) throws InterruptedException {
        thread.join(millis);
    }

    @Override
    public void begin(InitSegment init) {
        hand(new Begin(init));
    }

    @Override
    public void fragment(Fragment fragment) {
        if (queue.size() >= LONGEST_QUEUE && !isTooSlow) {
            isTooSlow = true;
            // The recording's own thread may be stuck in the disk for good, and this one holds the broadcast's media.
            Thread.ofVirtual().name("recording-too-slow").start(() -> tellFailure(TOO_SLOW));
        }
        if (isTooSlow || isBroken) {
            lost.incrementAndGet();
        }
        hand(new Piece(fragment));
    }

    @Override
    public void end(Footage footage) {
        hand(new End());
        if (lost.get() > 0) {
            LOG.log(System.Logger.Level.WARNING, "{0} fragments could not be recorded", lost.get());
        }
    }

    private void hand(Entry entry) {
        if (entry instanceof End || !(isTooSlow || isBroken)) {
            queue.add(entry);
        }
    }

    private void run(Consumer<Tape> onDone) {
        try {
            var media = record();
            isOver = true;
            if (media.isPresent() && isTold.compareAndSet(false, true)) {
                outcome.sealed(media.get());
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "What became of a recording could not be told", e);
        } finally {
            isOver = true;
            onDone.accept(this);
        }
    }

    /** Writes until the end and answers what there is; empty when it failed, which has been told then. */
    private Optional<RecordedMedia> record() {
        try {
            while (write()) {
                if (isTooSlow) {
                    throw new IOException("the queue of the recording is full");
                }
            }
            return Optional.of(reel.finish());
        } catch (InterruptedException | IOException | RuntimeException e) {
            fail(e);
            return Optional.empty();
        }
    }

    /** Takes what comes next; false when that was the end. */
    private boolean write() throws IOException, InterruptedException {
        var entry = queue.poll(FORCE_EVERY_NANOS, TimeUnit.NANOSECONDS);
        switch (entry) {
            case null -> {} // nothing comes at the moment: what has come is made safe
            case Begin(var init) -> reel.begin(init);
            case Piece(var fragment) -> reel.append(fragment);
            case End _ -> {
                return false;
            }
        }
        forceNowAndThen();
        return true;
    }

    private void forceNowAndThen() throws IOException {
        long now = System.nanoTime();
        if (now - lastForce >= FORCE_EVERY_NANOS) {
            reel.force();
            lastForce = now;
        }
    }

    private void fail(Exception cause) {
        isBroken = true;
        lost.addAndGet(queue.stream().filter(Piece.class::isInstance).count());
        queue.clear();
        LOG.log(System.Logger.Level.ERROR, "A recording failed; what was written before stays", cause);
        try {
            reel.finish();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The failed recording will be finished at the next start", e);
        }
        isOver = true;
        tellFailure(reason(cause));
    }

    /** Completes "the recording failed: ...". */
    private String reason(Exception cause) {
        if (isTooSlow) {
            return TOO_SLOW;
        }
        if (!(cause instanceof IOException)) {
            return "an error inside Tallyboard";
        }
        if (reel.freeBytes() < LITTLE) {
            return "the disk is full";
        }
        var detail = cause instanceof FileSystemException refusal ? refusal.getReason() : cause.getMessage();
        return detail == null ? "the disk refuses to be written" : "the disk says: " + detail;
    }

    private void tellFailure(String reason) {
        if (isTold.compareAndSet(false, true)) {
            outcome.failed(reason);
        }
    }
}
