package tallyboard.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.media.Footage;
import tallyboard.media.FragmentSink;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings;

/**
 * Recordings that count instead of write. They seal on the thread that ends them, or when a test says so; a "killed"
 * process leaves its open ones to be recovered.
 */
public final class InMemoryRecordings implements Recordings {
    /** Takes everything and keeps nothing. */
    private static final FragmentSink NOWHERE = new FragmentSink() {
        @Override
        public void begin(InitSegment init) {}

        @Override
        public void fragment(Fragment fragment) {}

        @Override
        public void end(Footage footage) {}
    };

    private final Map<AssetId, Tape> tapes = new LinkedHashMap<>();
    private final List<Recovered> unfinished = new ArrayList<>();

    /** What went into one asset's file. */
    public static final class Tape implements FragmentSink {
        private final Outcome outcome;
        private int pictures;
        private int audioFrames;
        private long bytes;
        private Duration length = Duration.ZERO;
        private long sequence;
        private boolean isOver;

        private Tape(Outcome outcome) {
            this.outcome = outcome;
        }

        public int pictures() {
            return pictures;
        }

        public int audioFrames() {
            return audioFrames;
        }

        public boolean isOver() {
            return isOver;
        }

        public void fail(String reason) {
            outcome.failed(reason);
        }

        /** The disk takes nothing for a while. */
        public void interrupt(Interruption why) {
            outcome.interrupted(why);
        }

        /** The disk takes what comes again, and this was lost. */
        public void goOn(RecordedMedia.Gap lost) {
            outcome.missing(lost);
        }

        @Override
        public void begin(InitSegment init) {}

        @Override
        public void fragment(Fragment fragment) {
            pictures += fragment.pictures();
            audioFrames += fragment.audioFrames();
            bytes += fragment.size();
            sequence = fragment.sequence();
            length = fragment.end();
        }

        @Override
        public void end(Footage footage) {
            isOver = true;
            outcome.sealed(media());
        }

        private RecordedMedia media() {
            return new RecordedMedia(length, 1, bytes, List.of(), List.of());
        }
    }

    /** Whether anything was ever opened. */
    public boolean hasAnything() {
        return !tapes.isEmpty();
    }

    public Tape tape(AssetId id) {
        return tapes.get(id);
    }

    public List<AssetId> opened() {
        return List.copyOf(tapes.keySet());
    }

    /** The process is killed: what is open stays unfinished, its last media written at the given time. */
    public void killAt(Instant lastWritten) {
        tapes.forEach((id, tape) -> {
            if (!tape.isOver()) {
                unfinished.add(new Recovered(id, tape.media(), lastWritten));
            }
        });
    }

    @Override
    public FragmentSink open(AssetId id, Outcome outcome) {
        var tape = new Tape(outcome);
        var before = tapes.put(id, tape);
        if (before != null) {
            tape.pictures = before.pictures;
            tape.audioFrames = before.audioFrames;
        }
        return tape;
    }

    @Override
    public FragmentSink spool(AssetId id) {
        return NOWHERE;
    }

    @Override
    public List<Recovered> recover() {
        return List.copyOf(unfinished);
    }

    @Override
    public Optional<ResumePoint> resumePoint(AssetId id) {
        return Optional.ofNullable(tapes.get(id)).map(tape -> new ResumePoint(tape.length, tape.sequence + 1));
    }

    @Override
    public Optional<Path> file(AssetId id, int part) {
        return Optional.empty();
    }

    @Override
    public List<Path> export(AssetId id, Optional<Range> range, Path target, Progress progress) {
        return List.of();
    }

    @Override
    public Optional<Reading> read(AssetId id, Progress progress) {
        var tape = Optional.ofNullable(tapes.get(id));
        return Optional.of(new Reading(
                tape.map(t -> t.length).orElse(Duration.ZERO),
                List.of("00"),
                tape.isEmpty() ? "there is no file" : ""));
    }

    @Override
    public void trash(AssetId id) {
        delete(id);
    }

    @Override
    public void untrash(AssetId id) {}

    @Override
    public void deleteTrashed(AssetId id) {}

    @Override
    public void delete(AssetId id) {
        tapes.remove(id);
    }

    @Override
    public long freeBytes() {
        return 60_000_000_000L;
    }
}
