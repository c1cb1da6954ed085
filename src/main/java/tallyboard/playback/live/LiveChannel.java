package tallyboard.playback.live;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.hls.Cutting;
import tallyboard.media.hls.LivePlaylist;
import tallyboard.media.hls.LiveWindow;
import tallyboard.media.hls.Multivariant;
import tallyboard.media.hls.Place;
import tallyboard.media.hls.Segment;
import tallyboard.media.hls.Written;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.slate.Slate;
import tallyboard.stream.RandomText;
import tallyboard.stream.asset.AssetId;

/**
 * One broadcast as its viewers see it, from its first fragment until a while after its last. Safe for any thread: one lock
 * guards it, and whoever asks for what is not there yet waits on it.
 */
final class LiveChannel {
    /** Below the 30 s after which the server takes a silent connection for a dead one. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    /** How long after its announcement the first fragment may take to the disk. */
    private static final Duration FIRST_FRAGMENT = Duration.ofSeconds(2);

    /** Media that can be sent. */
    sealed interface Media {}

    record InFile(FileChannel file, Place place) implements Media {}

    record Made(byte[] bytes) implements Media {}

    private final String session = RandomText.fresh();
    private final InstantSource clock;
    private final IntSupplier reconnects;
    private final Held held;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final LiveWindow window;
    private final Source source = new Source();
    private final Pieces pieces = new Pieces();
    private final OnSlate slate;
    private final TreeMap<Integer, InitSegment> maps = new TreeMap<>();
    private Optional<AssetId> present = Optional.empty();
    private Optional<InitSegment> init = Optional.empty();
    private Optional<Integer> file = Optional.empty();
    private int lastMap;
    private int sessionsSeen;
    private volatile Shown shown;

    /** @param reconnects how often an encoder has come back by now */
    LiveChannel(Cutting cutting, InstantSource clock, IntSupplier reconnects, Held held) {
        this.window = new LiveWindow(cutting);
        this.slate = new OnSlate(cutting.seconds() * Slate.FRAGMENTS_A_SECOND);
        this.clock = clock;
        this.reconnects = reconnects;
        this.held = held;
        this.sessionsSeen = reconnects.getAsInt();
        this.shown = new Shown(window.playlist());
    }

    /** Part of the addresses of its media; a later broadcast has another one. */
    String session() {
        return session;
    }

    void begun(AssetId piece, InitSegment init, Path path) {
        changing(() -> {
            var opened = source.open(path);
            pieces.inTurn(piece, () -> begin(piece, init, opened));
        });
    }

    /** Another file is not always another timeline: what is not recorded goes into a new one every minute. */
    private void begin(AssetId piece, InitSegment following, Optional<Integer> opened) {
        if (Slate.isBegunBy(following)) {
            file = Optional.empty(); // what the recording has for a gap, viewers have seen when it was there
            return;
        }
        boolean goesOn = present.filter(piece::equals).isPresent()
                && init.filter(following::equals).isPresent();
        present = Optional.of(piece);
        file = opened;
        if (!goesOn) {
            init = Optional.of(following);
            beginMap(following);
        }
    }

    private void beginMap(InitSegment following) {
        slate.hide();
        maps.put(++lastMap, following);
        window.begin(lastMap);
    }

    /** Shows a slate since that moment, until media comes; what has no picture goes without. */
    void show(Slate shown, Instant since) {
        changing(() -> {
            boolean isPictured =
                    init.flatMap(media -> media.track(TrackKind.VIDEO)).isPresent();
            if (isPictured && !slate.isShown() && !isOver()) {
                maps.put(++lastMap, slate.show(shown, init.orElseThrow(), since));
                window.begin(lastMap);
            }
        });
    }

    boolean isOnSlate() {
        lock.lock();
        try {
            return slate.isShown();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the slate go on to now, if one is shown. */
    void goOn() {
        var now = clock.instant();
        lock.lock();
        try {
            while (slate.isDue(now)) {
                var due = slate.next();
                changing(() -> window.add(due.fragment(), due.whole()));
            }
        } finally {
            lock.unlock();
        }
    }

    void written(AssetId piece, Fragment fragment, long from) {
        var arrived = clock.instant();
        changing(() -> pieces.inTurn(
                piece,
                () -> file.ifPresent(number -> {
                    boolean isKey = fragment.startsWithKey();
                    if (slate.isShown() && !isKey) {
                        return; // nothing can be decoded after a slate before a key picture comes
                    }
                    if (slate.isShown()) {
                        beginMap(init.orElseThrow());
                    }
                    if (isKey && sessionsSeen != reconnects.getAsInt()) {
                        sessionsSeen = reconnects.getAsInt();
                        window.resume();
                    }
                    window.add(
                            new Written(number, from, fragment.size(), fragment.start(), fragment.duration(), isKey),
                            arrived);
                })));
    }

    void ended(AssetId piece) {
        changing(() -> pieces.end(piece));
    }

    /** Nothing more comes: everybody who waits is told, as soon as the last fragment is there. False while it is not. */
    boolean endIfDone() {
        return changing(() -> {
                    if (pieces.isEmpty()) {
                        window.end();
                    }
                })
                .isOver();
    }

    boolean isOver() {
        return shown.playlist().isOver();
    }

    void close() {
        lock.lock();
        try {
            window.end();
            shown = new Shown(window.playlist());
            source.closeAll();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private LivePlaylist changing(Runnable change) {
        lock.lock();
        try {
            change.run();
            window.oldestFile().ifPresent(oldest -> source.closeBefore(Math.min(oldest, file.orElse(oldest))));
            window.oldestMap().ifPresent(oldest -> maps.headMap(oldest).clear());
            shown = new Shown(window.playlist());
            changed.signalAll();
            return shown.playlist();
        } finally {
            lock.unlock();
        }
    }

    /** What it takes to play what comes now; empty when nothing has come and nothing comes at once. */
    Optional<Multivariant> variant() throws InterruptedException {
        await(now -> now.peak() > 0 || now.isOver(), FIRST_FRAGMENT);
        var playlist = shown.playlist();
        lock.lock();
        try {
            return init.filter(_ -> playlist.peak() > 0)
                    .map(media -> new Multivariant(media, playlist.peak(), playlist.average()));
        } finally {
            lock.unlock();
        }
    }

    Optional<InitSegment> init(int number) {
        lock.lock();
        try {
            return Optional.ofNullable(maps.get(number));
        } finally {
            lock.unlock();
        }
    }

    Shown shown() {
        return shown;
    }

    /** What is shown once it is as wanted; empty when that takes too long, or too many wait already. */
    Optional<Shown> await(Predicate<LivePlaylist> wanted) throws InterruptedException {
        return await(wanted, shown.playlist().patience());
    }

    private Optional<Shown> await(Predicate<LivePlaylist> wanted, Duration patience) throws InterruptedException {
        var now = shown;
        if (wanted.test(now.playlist())) {
            return Optional.of(now);
        }
        if (!held.enter()) {
            return Optional.empty();
        }
        try {
            return awaitChange(wanted, Math.min(patience.toNanos(), LONGEST_WAIT.toNanos()));
        } finally {
            held.leave();
        }
    }

    private Optional<Shown> awaitChange(Predicate<LivePlaylist> wanted, long most) throws InterruptedException {
        long nanos = most;
        lock.lock();
        try {
            while (!wanted.test(shown.playlist())) {
                if (nanos <= 0) {
                    return Optional.empty();
                }
                nanos = changed.awaitNanos(nanos);
            }
            return Optional.of(shown);
        } finally {
            lock.unlock();
        }
    }

    Optional<Media> segment(long number) {
        return media(find(number).map(Segment::place));
    }

    Optional<Media> part(long segment, int part) {
        return media(find(segment)
                .filter(found -> part < found.parts().size())
                .map(found -> found.parts().get(part).place()));
    }

    private Optional<Segment> find(long number) {
        lock.lock();
        try {
            return window.segment(number);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Media> media(Optional<Place> place) {
        lock.lock();
        try {
            return place.flatMap(found -> found.file() == OnSlate.FILE
                    ? slate.read(found).map(Made::new)
                    : source.file(found.file()).map(open -> new InFile(open, found)));
        } finally {
            lock.unlock();
        }
    }
}
