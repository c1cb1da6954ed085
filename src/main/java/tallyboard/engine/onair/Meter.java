package tallyboard.engine.onair;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import tallyboard.media.Sample;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.publish.Measurements.Audio;
import tallyboard.stream.publish.Measurements.Video;

/**
 * Measures what one encoder connection sends. Written by the encoder's thread, read by anybody; its monitor is held for
 * a few additions only.
 */
public final class Meter {
    private static final int BITRATE_SECONDS = 10;
    private static final int FRAME_RATE_SECONDS = 5;
    private static final double MILLIS = 1000.0;

    private final LongSupplier steadyMillis;
    private final RateWindow videoBits;
    private final RateWindow audioBits;
    private final RateWindow pictures;
    private Optional<AvcFormat> video = Optional.empty();
    private Optional<AacFormat> audio = Optional.empty();
    private OptionalDouble keyInterval = OptionalDouble.empty();
    private long lastKeyWire = -1;
    private long lastArrival;
    private long firstArrival = -1;
    private long firstWire;
    private long lastWire;

    /**
     * @param steadyMillis a time that only goes forward, at the pace of real time: rates, drift and silence are measured by it, because
     *     the clock of a computer is set to the right time now and then, by any amount
     */
    public Meter(LongSupplier steadyMillis) {
        this.steadyMillis = steadyMillis;
        long start = steadyMillis.getAsLong();
        videoBits = new RateWindow(BITRATE_SECONDS, start);
        audioBits = new RateWindow(BITRATE_SECONDS, start);
        pictures = new RateWindow(FRAME_RATE_SECONDS, start);
        lastArrival = start;
    }

    public synchronized void format(TrackFormat format) {
        switch (format) {
            case AvcFormat avc -> video = Optional.of(avc);
            case AacFormat aac -> audio = Optional.of(aac);
        }
    }

    public synchronized void sample(Sample sample) {
        lastArrival = steadyMillis.getAsLong();
        long bits = 8L * sample.size();
        if (sample.kind() == TrackKind.AUDIO) {
            audioBits.add(bits, lastArrival);
        } else {
            videoBits.add(bits, lastArrival);
            pictures.add(1, lastArrival);
            if (sample.key()) {
                keyPicture(sample.wireMillis());
            }
        }
        if (firstArrival < 0) {
            firstArrival = lastArrival;
            firstWire = sample.wireMillis();
        }
        lastWire = sample.wireMillis();
    }

    private void keyPicture(long wire) {
        if (lastKeyWire >= 0 && wire > lastKeyWire) {
            keyInterval = OptionalDouble.of((wire - lastKeyWire) / MILLIS);
        }
        lastKeyWire = wire;
    }

    /** How long ago the last media came, or the connection began. */
    public synchronized Duration silent() {
        return Duration.ofMillis(steadyMillis.getAsLong() - lastArrival);
    }

    public synchronized Measurements read(Measurements.Connection connection, Instant now, Duration recorded) {
        long millis = steadyMillis.getAsLong();
        return new Measurements(
                now,
                connection,
                video.map(avc -> new Video(
                        "H.264",
                        avc.picture().width(),
                        avc.picture().height(),
                        videoBits.perSecond(millis),
                        pictures.perSecond(millis),
                        keyInterval)),
                audio.map(aac -> new Audio("AAC", aac.channels(), aac.sampleRate(), audioBits.perSecond(millis))),
                Duration.ofMillis(Math.max(0, millis - lastArrival)),
                drift(),
                recorded);
    }

    private OptionalDouble drift() {
        if (firstArrival < 0 || lastWire < firstWire) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(((lastArrival - firstArrival) - (lastWire - firstWire)) / MILLIS);
    }
}
