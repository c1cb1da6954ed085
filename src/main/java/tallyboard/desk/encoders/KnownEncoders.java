package tallyboard.desk.encoders;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.encoders.KnownEncoder;
import tallyboard.agenda.encoders.KnownEncoderStore;
import tallyboard.stream.Broadcast;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.publish.Encoder;

/**
 * The encoders that belong to the streams. The first one that sends good media for ten seconds on a stream becomes known
 * there, unless it is known for another; after that only the producer says who belongs. Callable from any thread; guarded by
 * its own lock, a change blocks on the disk.
 */
public final class KnownEncoders {
    /** After so long a check is an old one: the same encoder is measured anew, as on the next morning. */
    private static final Duration CHECK_LASTS = Duration.ofHours(12);

    private final KnownEncoderStore store;
    private final LiveStreams streams;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Steadiness steadiness = new Steadiness();
    private volatile List<KnownEncoder> known;

    public KnownEncoders(KnownEncoderStore store, LiveStreams streams, InstantSource clock) {
        this.store = store;
        this.streams = streams;
        this.clock = clock;
        this.known = List.copyOf(store.load());
    }

    public List<KnownEncoder> all() {
        return known;
    }

    public Optional<KnownEncoder> of(StreamId stream) {
        return known.stream().filter(k -> k.stream().equals(stream)).findFirst();
    }

    /**
     * What this encoder is to that stream. One machine may feed two streams: while another's encoder is in its own place, what
     * comes from the same machine is not that one.
     */
    public Recognition recognise(Encoder encoder, StreamId stream) {
        var free = known.stream()
                .filter(k -> k.stream().equals(stream) || !isInPlace(k, encoder))
                .toList();
        return Recognition.of(encoder, stream, free);
    }

    /** Whose encoder was turned away, when its key does not tell; empty when that is not sure. */
    public Optional<StreamId> whose(Encoder encoder) {
        return Recognition.whose(encoder, known);
    }

    private boolean isInPlace(KnownEncoder of, Encoder like) {
        return streams.find(of.stream())
                .flatMap(LiveStream::running)
                .filter(b -> b.phase() instanceof Broadcast.OnAir && b.encoder().looksLike(like))
                .isPresent();
    }

    /** Looks at what arrives and learns from it; to be called every second. */
    public void tick() {
        lock.lock();
        try {
            var now = clock.instant();
            for (var stream : streams.all()) {
                steadiness
                        .note(stream, streams.measurements(stream.id()), now)
                        .ifPresent(baseline -> learn(stream, baseline));
            }
        } finally {
            lock.unlock();
        }
    }

    /** The encoder that is on air on this stream, or was last in its window, belongs here from now on. */
    public void keep(StreamId id) {
        lock.lock();
        try {
            var encoder = streams.find(id).flatMap(LiveStream::running).map(Broadcast::encoder);
            var baseline = streams.measurements(id).flatMap(Steadiness::baseline);
            encoder.ifPresent(e -> put(new KnownEncoder(id, e, baseline, clock.instant(), true)));
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is known for this stream any more; the next good encoder is learnt anew. */
    public void forget(StreamId id) {
        lock.lock();
        try {
            store.forget(id);
            known = known.stream().filter(k -> !k.stream().equals(id)).toList();
        } finally {
            lock.unlock();
        }
    }

    /** This encoder belongs to that stream from now on, by what somebody knows from elsewhere. */
    public void keep(KnownEncoder known) {
        lock.lock();
        try {
            put(known);
        } finally {
            lock.unlock();
        }
    }

    private void learn(LiveStream stream, Baseline baseline) {
        var encoder = stream.running().map(Broadcast::encoder).orElseThrow();
        switch (recognise(encoder, stream.id())) {
            case Recognition.NotKnown() ->
                put(new KnownEncoder(stream.id(), encoder, Optional.of(baseline), clock.instant(), false));
            case Recognition.Own(var old) -> {
                boolean isOld = Duration.between(old.since(), clock.instant()).compareTo(CHECK_LASTS) >= 0;
                if (isOld || old.baseline().isEmpty()) {
                    put(new KnownEncoder(stream.id(), encoder, Optional.of(baseline), clock.instant(), old.isByHand()));
                }
            }
            case Recognition.OtherProgram _, Recognition.Elsewhere _, Recognition.Stranger _ -> {}
        }
    }

    private void put(KnownEncoder fresh) {
        store.save(fresh);
        var next = new ArrayList<>(known);
        next.removeIf(k -> k.stream().equals(fresh.stream()));
        next.add(fresh);
        known = List.copyOf(next);
    }
}
