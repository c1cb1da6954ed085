package tallyboard.playback.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import tallyboard.media.hls.Place;
import tallyboard.media.hls.Written;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.slate.Slate;

/**
 * The slates of a channel, as if they lay in a file: places of it are given out, and what stands there is made when somebody
 * asks for it. Guarded by its channel.
 */
final class OnSlate {
    /** Its number among the files of a channel; those that are on disk count up from 1. */
    static final int FILE = Integer.MAX_VALUE;
    /** Twice what a playlist of the longest segments and its afterlife can hold: six minutes. */
    private static final int MOST_FRAGMENTS = 6 * 60 * 3;

    private record Entry(Slate slate, InitSegment init, int index, int keyEvery) {
        Fragment fragment() {
            return slate.fragment(init, index + 1L, Duration.ZERO, index, keyEvery);
        }
    }

    /** A slate that is shown now. */
    private record Run(Slate slate, InitSegment init, Instant since, int shown) {
        Instant due() {
            return since.plus(Slate.length(shown));
        }
    }

    /**
     * A fragment whose time has come.
     *
     * @param whole when an encoder would have sent the last of it
     */
    record Due(Written fragment, Instant whole) {}

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final int keyEvery;
    private Optional<Run> run = Optional.empty();
    private long end;

    /** @param keyEvery how many fragments there are between two that a segment can begin with */
    OnSlate(int keyEvery) {
        this.keyEvery = keyEvery;
    }

    boolean isShown() {
        return run.isPresent();
    }

    /** From that moment on it is shown, instead of the media that was begun so; answers what its fragments need. */
    InitSegment show(Slate slate, InitSegment instead, Instant since) {
        var init = Slate.init(instead);
        run = Optional.of(new Run(slate, init, since, 0));
        return init;
    }

    void hide() {
        run = Optional.empty();
    }

    boolean isDue(Instant now) {
        return run.filter(shown -> !now.isBefore(shown.due())).isPresent();
    }

    /** The next fragment. */
    Due next() {
        var shown = run.orElseThrow();
        var entry = new Entry(shown.slate, shown.init, shown.shown, keyEvery);
        var fragment = entry.fragment();
        var written = new Written(
                FILE, end, fragment.size(), fragment.start(), fragment.duration(), fragment.startsWithKey());
        entries.put(end, entry);
        end += fragment.size();
        var following = new Run(shown.slate, shown.init, shown.since, shown.shown + 1);
        run = Optional.of(following);
        while (entries.size() > MOST_FRAGMENTS) {
            entries.pollFirstEntry();
        }
        return new Due(written, following.due());
    }

    /** What stands there; empty when it is gone. */
    Optional<byte[]> read(Place place) {
        var bytes = new ByteArrayOutputStream((int) place.length());
        for (var entry :
                entries.subMap(place.from(), place.from() + place.length()).values()) {
            entry.fragment().gather().forEach(part -> write(bytes, part));
        }
        return bytes.size() == place.length() ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }

    private static void write(ByteArrayOutputStream bytes, ByteBuffer part) {
        var copy = new byte[part.remaining()];
        part.get(copy);
        bytes.write(copy, 0, copy.length);
    }
}
