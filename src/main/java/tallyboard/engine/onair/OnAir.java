package tallyboard.engine.onair;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tallyboard.media.Programme;
import tallyboard.media.Sample;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.Recordings.ResumePoint;
import tallyboard.stream.simulcast.Outlet;

/**
 * The media side of one broadcast, from its first encoder to its end: the programme, where it is recorded, and who feeds
 * it now. Media is guarded by a lock of its own, so a command waits for one sample at most and a sample for no command of
 * another stream.
 */
public final class OnAir {
    private final ReentrantLock media = new ReentrantLock();
    private final Programme programme;
    private volatile AssetSink sink;
    private volatile Optional<AssetSink> next = Optional.empty();
    private volatile Optional<LivePublication> feeder = Optional.empty();
    private boolean isOver;
    private volatile Outlet outlet = Outlet.NONE;

    /** @param from where the recording of an earlier run of the program goes on */
    public OnAir(AssetSink sink, Optional<ResumePoint> from) {
        this.sink = sink;
        this.programme = from.map(point -> new Programme(sink, point.from(), point.nextSequence()))
                .orElseGet(() -> new Programme(sink));
    }

    /** Who feeds it now; empty between encoders and in the grace. */
    public Optional<LivePublication> feeder() {
        return feeder;
    }

    public AssetSink sink() {
        return sink;
    }

    /** The sink of the asset that waits for the next key picture. */
    public Optional<AssetSink> next() {
        return next;
    }

    /** What comes is taken on to the targets of the stream as well. Called before the first encoder feeds. */
    public void passOnTo(Outlet targets) {
        outlet = targets;
    }

    /** The way to the targets of the stream. */
    public Outlet outlet() {
        return outlet;
    }

    /** An encoder begins to feed. */
    public void connect(LivePublication publication, Absence before) {
        media.lock();
        try {
            before.end(programme);
            feeder = Optional.of(publication);
            outlet.session();
        } finally {
            media.unlock();
        }
    }

    /** The encoder is gone: what it left half done is written. */
    public void disconnect() {
        media.lock();
        try {
            feeder = Optional.empty();
            if (!isOver) {
                programme.interrupt();
            }
        } finally {
            media.unlock();
        }
    }

    /** Records into the given sink from the next key picture on. */
    public void splitInto(AssetSink following) {
        media.lock();
        try {
            next = Optional.of(following);
            programme.splitAtNextKey(following);
        } finally {
            media.unlock();
        }
    }

    /** The asset that was waiting has begun. Called by the engine once it has noted that. */
    public void movedOn() {
        sink = next.orElseThrow();
        next = Optional.empty();
    }

    /** Nothing more is recorded; the feeder's media goes nowhere from here on. */
    public void end() {
        media.lock();
        try {
            if (!isOver) {
                isOver = true;
                outlet.end();
                programme.end();
            }
        } finally {
            media.unlock();
        }
    }

    public void format(LivePublication from, TrackId track, TrackFormat format) {
        media.lock();
        try {
            if (isFedBy(from)) {
                outlet.format(track, format);
                programme.format(track, format);
            }
        } finally {
            media.unlock();
        }
    }

    /** Takes a sample and answers the asset whose media went out because of it for the first time this session. */
    public Optional<AssetId> sample(LivePublication from, Sample sample) {
        media.lock();
        try {
            if (!isFedBy(from)) {
                return Optional.empty();
            }
            outlet.sample(sample);
            long before = sink.fragments();
            programme.sample(sample);
            var current = next.filter(following -> following.fragments() > 0).orElse(sink);
            boolean hasGrown = current != sink || current.fragments() > before;
            return hasGrown && from.isNews(current.asset()) ? Optional.of(current.asset()) : Optional.empty();
        } finally {
            media.unlock();
        }
    }

    /** What the present asset holds by now, its gaps included. */
    public RecordedMedia holdings() {
        media.lock();
        try {
            return sink.hasEnded() ? sink.media() : sink.media().withGaps(sink.gaps(programme.footage()));
        } finally {
            media.unlock();
        }
    }

    /** How much of the present asset is recorded; takes no lock. */
    public Duration recorded() {
        return sink.length();
    }

    private boolean isFedBy(LivePublication from) {
        return !isOver && feeder.filter(f -> f == from).isPresent();
    }
}
