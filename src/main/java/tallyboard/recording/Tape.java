package tallyboard.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import tallyboard.media.Footage;
import tallyboard.media.FragmentSink;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.Recordings.Outcome;

/**
 * One open recording: takes fragments from the encoder's thread into a queue, writes them on a thread of its own. When
 * the disk says no, or is so slow that the queue fills, the recording has failed and says so; what was written stays.
 */
final class Tape implements FragmentSink {
    private static final System.Logger LOG = System.getLogger(Tape.class.getName());
    /** Fragments of a third of a second: a disk that stands still for 20 s is not coming back in time. */
    static final int LONGEST_QUEUE = 60;

    private static final long FORCE_EVERY_NANOS = 2_000_000_000L;

    private sealed interface Entry {}

    private record Begin(InitSegment init) implements Entry {}

    private record Piece(Fragment fragment) implements Entry {}

    private record End() implements Entry {}

    private final AssetFolder folder;
    private final Outcome outcome;
    private final LinkedBlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private Optional<PartFile> part = Optional.empty();
    private long lastForce = System.nanoTime();
    private volatile boolean isTooSlow;
    private volatile boolean isBroken;
    private volatile boolean isOver;

    /** @param onDone called on the recording's thread once it is over */
    Tape(AssetFolder folder, Outcome outcome, Runnable onDone) {
        this.folder = folder;
        this.outcome = outcome;
        this.thread = Thread.ofPlatform()
                .name("recording-" + folder.asset().value().substring(0, 6))
                .daemon()
                .unstarted(() -> {
                    try {
                        record();
                    } finally {
                        onDone.run();
                    }
                });
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
        if (queue.size() >= LONGEST_QUEUE) {
            isTooSlow = true;
        }
        hand(new Piece(fragment));
    }

    @Override
    public void end(Footage footage) {
        hand(new End());
    }

    private void hand(Entry entry) {
        if (entry instanceof End || !(isTooSlow || isBroken)) {
            queue.add(entry);
        }
    }

    private void record() {
        try {
            while (write(queue.take())) {
                if (isTooSlow) {
                    throw new IOException("the disk is too slow");
                }
                forceNowAndThen();
            }
            finishPart();
            isOver = true;
            outcome.sealed(folder.media());
        } catch (IOException e) {
            fail(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when nothing comes after this entry. */
    private boolean write(Entry entry) throws IOException {
        switch (entry) {
            case Begin(var init) -> begin(folder, init);
            case Piece(var fragment) -> part.orElseThrow().append(fragment);
            case End _ -> {
                return false;
            }
        }
        return true;
    }

    /** The same configuration goes on in the last part, another one begins the next. */
    private void begin(AssetFolder into, InitSegment init) throws IOException {
        finishPart();
        Files.createDirectories(into.folder());
        var last = into.lastPart();
        if (last.filter(p -> p.scan().index().init().equals(init)).isPresent()) {
            part = Optional.of(PartFile.reopen(last.get().path(), last.get().scan()));
        } else {
            part = Optional.of(PartFile.create(into.part(into.parts() + 1), init));
        }
    }

    private void finishPart() throws IOException {
        if (part.isPresent()) {
            try (var file = part.get()) {
                part = Optional.empty();
                file.finish();
            }
        }
    }

    private void forceNowAndThen() throws IOException {
        long now = System.nanoTime();
        if (now - lastForce > FORCE_EVERY_NANOS && part.isPresent()) {
            lastForce = now;
            part.get().force();
        }
    }

    private void fail(IOException cause) {
        isBroken = true;
        queue.clear();
        LOG.log(System.Logger.Level.ERROR, "A recording failed; what was written before stays", cause);
        try {
            finishPart();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The failed recording will be finished at the next start", e);
        }
        isOver = true;
        outcome.failed(String.valueOf(cause.getMessage()));
    }
}
