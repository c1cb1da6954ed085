package tallyboard.engine.onair;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import tallyboard.media.Sample;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackId;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.publish.Attempt;
import tallyboard.stream.publish.EncoderRefusal.Reason;
import tallyboard.stream.publish.Publication;
import tallyboard.stream.publish.Publisher;

/**
 * What one admitted encoder holds: measures its media and feeds it to the broadcast. Runs on the encoder's thread; calls
 * the engine, and so takes its lock, only when something happened that a producer reads, never for a frame as such.
 */
public final class LivePublication implements Publication {
    /** What the engine must hear about. Called without the media lock. */
    public interface Listener {
        /** Media of this asset has gone out for the first time in this connection. */
        void mediaFlows(LivePublication publication, AssetId asset);

        /** Media came again after a stall. */
        void resumed(LivePublication publication);

        void named(LivePublication publication, String encoderName);

        void unsupported(LivePublication publication, Reason why, Optional<String> codec);

        void ended(LivePublication publication, End how);
    }

    private final StreamId stream;
    private final Attempt attempt;
    private final OnAir onAir;
    private final Listener listener;
    private final Meter meter;
    private final Instant since;
    private Optional<AssetId> announced = Optional.empty();
    private volatile boolean isStalled;

    public LivePublication(
            StreamId stream,
            Attempt attempt,
            OnAir onAir,
            InstantSource clock,
            LongSupplier steadyMillis,
            Listener listener) {
        this.stream = stream;
        this.attempt = attempt;
        this.onAir = onAir;
        this.listener = listener;
        this.since = clock.instant();
        this.meter = new Meter(steadyMillis);
    }

    public StreamId stream() {
        return stream;
    }

    public Attempt attempt() {
        return attempt;
    }

    public Publisher publisher() {
        return attempt.publisher();
    }

    public Instant since() {
        return since;
    }

    public Meter meter() {
        return meter;
    }

    /** Marks that the producer has been told of a stall, so that the next sample ends it. */
    public void stall() {
        isStalled = true;
    }

    @Override
    public void format(TrackId track, TrackFormat format) {
        if (track.isProgramme()) {
            meter.format(format);
        }
        onAir.format(this, track, format);
    }

    @Override
    public void sample(Sample sample) {
        if (sample.track().isProgramme()) {
            meter.sample(sample);
        }
        var flowing = onAir.sample(this, sample);
        flowing.ifPresent(asset -> listener.mediaFlows(this, asset));
        if (isStalled) {
            isStalled = false;
            listener.resumed(this);
        }
    }

    /** Whether the engine has yet to hear that media of this asset goes out. Asked under the media lock. */
    public boolean isNews(AssetId asset) {
        boolean isNews = announced.filter(asset::equals).isEmpty();
        announced = Optional.of(asset);
        return isNews;
    }

    @Override
    public void named(String encoderName) {
        listener.named(this, encoderName);
    }

    @Override
    public void unsupported(Reason why, Optional<String> codec) {
        listener.unsupported(this, why, codec);
    }

    @Override
    public void ended(End how) {
        listener.ended(this, how);
    }
}
