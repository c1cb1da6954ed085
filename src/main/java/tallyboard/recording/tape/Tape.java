package tallyboard.recording.tape;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tallyboard.media.Footage;
import tallyboard.media.FragmentSink;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.slate.Showing;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.stream.asset.Recordings.Interruption;

/**
 * One open recording: takes fragments from the encoder's thread into a queue, writes them on a thread of its own. A disk that
 * is so slow that the queue fills costs what comes until it has caught up, which is counted and told.
 */
public final class Tape implements FragmentSink {
    private static final System.Logger LOG = System.getLogger(Tape.class.getName());
    /**
     * Fragments of a third of a second: a disk may stand still for 20 s, as one that wakes up or moves to another cable does.
     * For 20 Mbit/s that is 50 MB of memory, which a few recordings at a time can have.
     */
    public static final int LONGEST_QUEUE = 60;
    /** Once the queue is half empty the disk keeps up again, and a key picture is worth going on with. */
    static final int CAUGHT_UP = LONGEST_QUEUE / 2;
    /** What a lost power supply may cost. */
    private static final long FORCE_EVERY_NANOS = 2_000_000_000L;
    /** Less room than a fragment or two. */
    private static final long LITTLE = 4L << 20;

    private sealed interface Entry {}

    private record Begin(InitSegment init) implements Entry {}

    private record Piece(Fragment fragment) implements Entry {}

    /** @param telling says that writing stopped; it has said so before anybody hears that it goes on */
    private record Missed(Gap gap, Thread telling) implements Entry {}

    private record Still(Showing slate) implements Entry {}

    private record End() implements Entry {}

    /** What does not fit into the queue, as long as it does not. */
    private record Hole(Duration from, Duration to, int fragments, Thread telling) {
        Hole and(Fragment fragment) {
            return new Hole(from, fragment.end(), fragments + 1, telling);
        }
    }

    private final Reel reel;
    private final ToldOnce outcome;
    private final LinkedBlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;
    private Optional<Hole> hole = Optional.empty();
    /** What the fragments after the hole will need. */
    private Optional<InitSegment> afterHole = Optional.empty();

    private long lastForce = System.nanoTime();
    private volatile boolean isBroken;
    private volatile boolean isOver;

    /**
     * @param reel where it is written to, by the recording's thread alone
     * @param onDone called on the recording's thread once it is over
     */
    public Tape(AssetId asset, Reel reel, ToldOnce outcome, Consumer<Tape> onDone) {
        this.reel = reel;
        this.outcome = outcome;
        this.thread = Thread.ofPlatform().name("recording-" + asset).daemon().unstarted(() -> run(onDone));
    }

    public void start() {
        thread.start();
    }

    /** Nothing more is written; whoever is told of the end may use the file. */
    public boolean isOver() {
        return isOver;
    }

    public void awaitEnd(long millis) throws InterruptedException {
        thread.join(millis);
    }

    @Override
    public void begin(InitSegment init) {
        if (hole.isPresent()) {
            afterHole = Optional.of(init);
        } else if (!isBroken) {
            queue.add(new Begin(init));
        }
    }

    @Override
    public void fragment(Fragment fragment) {
        if (isBroken) {
            lost.incrementAndGet();
            return;
        }
        if (hole.isPresent() && fragment.startsWithKey() && queue.size() <= CAUGHT_UP) {
            goOn(fragment.start());
        } else if (hole.isEmpty() && queue.size() >= LONGEST_QUEUE) {
            // The recording's own thread may be stuck in the disk for good, and this one holds the broadcast's media.
            var telling = Thread.ofVirtual()
                    .name("recording-too-slow")
                    .start(() -> outcome.interrupted(Interruption.TOO_SLOW));
            hole = Optional.of(new Hole(fragment.start(), fragment.end(), 0, telling));
        }
        if (hole.isPresent()) {
            hole = hole.map(open -> open.and(fragment));
        } else {
            queue.add(new Piece(fragment));
        }
    }

    /** One entry, however long it stands: its fragments are made as they are written. */
    @Override
    public void slate(Showing slate) {
        if (isBroken || hole.isPresent()) {
            lost.addAndGet(slate.fragments());
        } else {
            queue.add(new Still(slate));
        }
    }

    @Override
    public void end(Footage footage) {
        hole.ifPresent(open -> goOn(open.to()));
        queue.add(new End());
        if (lost.get() > 0) {
            LOG.log(System.Logger.Level.WARNING, "{0} fragments could not be recorded", lost.get());
        }
    }

    private void goOn(Duration at) {
        var open = hole.orElseThrow();
        hole = Optional.empty();
        lost.addAndGet(open.fragments());
        LOG.log(
                System.Logger.Level.WARNING,
                "The disk was too slow for {0} fragments of a recording",
                open.fragments());
        afterHole.ifPresent(init -> queue.add(new Begin(init)));
        afterHole = Optional.empty();
        queue.add(new Missed(new Gap(open.from(), at.minus(open.from()), Fill.KEPT), open.telling()));
    }

    private void run(Consumer<Tape> onDone) {
        try {
            var media = record();
            isOver = true;
            media.ifPresent(outcome::sealed);
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
            boolean goesOn = true;
            while (goesOn) {
                goesOn = write();
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
            case Still(var slate) -> {
                reel.begin(slate.init());
                for (int i = 0; i < slate.fragments(); i++) {
                    reel.append(slate.fragment(i));
                }
            }
            case Missed(var gap, var telling) -> {
                telling.join();
                reel.missed(gap);
            }
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
        outcome.failed(reason(cause, reel.freeBytes()));
    }

    /** Completes "the recording failed: ...". */
    static String reason(Exception cause, OptionalLong room) {
        if (!(cause instanceof IOException)) {
            return "an error inside Tallyboard";
        }
        if (room.orElse(Long.MAX_VALUE) < LITTLE) {
            return "the disk is full";
        }
        var detail = cause instanceof FileSystemException refusal ? refusal.getReason() : cause.getMessage();
        return detail == null ? "the disk refuses to be written" : "the disk says: " + detail;
    }
}
