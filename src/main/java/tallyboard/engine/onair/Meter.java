package tallyboard.engine.onair;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import tallyboard.media.Sample;
import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.TrackKind;
import tallyboard.media.codec.VideoFormat;
import tallyboard.stream.publish.DriftGrade;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.publish.Measurements.Audio;
import tallyboard.stream.publish.Measurements.Drift;
import tallyboard.stream.publish.Measurements.Pulse;
import tallyboard.stream.publish.Measurements.Video;

/**
 * Measures what one encoder connection sends. Written by the encoder's thread, read by anybody; its monitor is held for
 * a few additions only.
 */
public final class Meter {
    private static final int BITRATE_SECONDS = 10;
    private static final int FRAME_RATE_SECONDS = 5;
    private static final int PULSE_SECONDS = 2;
    private static final double MILLIS = 1000.0;

    private final LongSupplier steadyMillis;
    private final RateWindow videoBits;
    private final RateWindow audioBits;
    private final RateWindow pictures;
    private final DriftMean drifts = new DriftMean();
    private Optional<VideoFormat> video = Optional.empty();
    private Optional<AudioFormat> audio = Optional.empty();
    private OptionalDouble keyInterval = OptionalDouble.empty();
    private long lastKeyWire = -1;
    private long firstPictureWire = -1;
    private long lastPictureWire;
    private long lastArrival;
    private long lastSound = -1;
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
            case VideoFormat pictured -> video = Optional.of(pictured);
            case AudioFormat sounding -> audio = Optional.of(sounding);
        }
    }

    public synchronized void sample(Sample sample) {
        lastArrival = steadyMillis.getAsLong();
        long bits = 8L * sample.size();
        if (sample.kind() == TrackKind.AUDIO) {
            audioBits.add(bits, lastArrival);
            lastSound = lastArrival;
        } else {
            videoBits.add(bits, lastArrival);
            pictures.add(1, lastArrival);
            picture(sample.wireMillis());
            if (sample.key()) {
                keyPicture(sample.wireMillis());
            }
        }
        if (firstArrival < 0) {
            firstArrival = lastArrival;
            firstWire = sample.wireMillis();
        }
        lastWire = sample.wireMillis();
        if (lastWire >= firstWire) {
            drifts.note(driftMillis(), lastArrival);
        }
    }

    private void picture(long wire) {
        if (firstPictureWire < 0) {
            firstPictureWire = wire;
        }
        lastPictureWire = wire;
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
                video.map(format -> new Video(
                        format.title(),
                        format.picture().width(),
                        format.picture().height(),
                        videoBits.perSecond(millis),
                        pictures.perSecond(millis),
                        keyInterval,
                        pulse(format, millis))),
                audio.map(format -> new Audio(
                        format.title(),
                        format.channels(),
                        format.sampleRate(),
                        audioBits.perSecond(millis),
                        sinceSound(millis))),
                Duration.ofMillis(Math.max(0, millis - lastArrival)),
                drift(),
                recorded);
    }

    private Pulse pulse(VideoFormat format, long millis) {
        return new Pulse(
                videoBits.perSecond(millis, PULSE_SECONDS),
                pictures.perSecond(millis, PULSE_SECONDS),
                format.picture().framesPerSecond(),
                sinceKeyPicture());
    }

    private OptionalDouble sinceSound(long millis) {
        return lastSound < 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, millis - lastSound) / MILLIS);
    }

    private OptionalDouble sinceKeyPicture() {
        long from = lastKeyWire >= 0 ? lastKeyWire : firstPictureWire;
        return from < 0 || lastPictureWire < from
                ? OptionalDouble.empty()
                : OptionalDouble.of((lastPictureWire - from) / MILLIS);
    }

    private Drift drift() {
        if (firstArrival < 0 || lastWire < firstWire) {
            return Drift.NOT_MEASURED;
        }
        var mean = drifts.millis();
        var deviation = mean.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((driftMillis() - mean.getAsDouble()) / MILLIS);
        return new Drift(OptionalDouble.of(driftMillis() / MILLIS), DriftGrade.of(deviation));
    }

    private long driftMillis() {
        return (lastArrival - firstArrival) - (lastWire - firstWire);
    }
}
