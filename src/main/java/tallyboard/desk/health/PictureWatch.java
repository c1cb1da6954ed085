package tallyboard.desk.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tallyboard.agenda.encoders.Baseline;
import tallyboard.agenda.health.HealthLimit;
import tallyboard.agenda.health.HealthLimits;
import tallyboard.stream.publish.Measurements;
import tallyboard.stream.publish.Measurements.Video;

/** Bitrate, frame rate and key pictures. While nothing comes at all that is the trouble, and these are not judged. */
final class PictureWatch {
    private static final Duration CLEAR = Duration.ofSeconds(10);
    /** So long a stream may last without any key picture. */
    private static final double NONE_FOR = 10;

    private final Holding bitrate = new Holding(CLEAR);
    private final Holding frameRate = new Holding(CLEAR);
    private final Holding keys = new Holding(CLEAR);
    private double longestInterval;

    List<Cause> note(Instant now, Measurements measured, Surroundings around) {
        if (StreamHealth.isQuiet(measured) || measured.video().isEmpty()) {
            bitrate.pause();
            frameRate.pause();
            keys.pause();
            return List.of();
        }
        var video = measured.video().get();
        var causes = new ArrayList<Cause>();
        causes.addAll(bitrate(now, video, around.baseline(), around.limits()));
        causes.addAll(frames(now, video, around.baseline(), around.limits()));
        causes.addAll(keys(now, video, around.limits()));
        return causes;
    }

    void end() {
        bitrate.end();
        frameRate.end();
        keys.end();
    }

    private List<Cause> bitrate(Instant now, Video video, Optional<Baseline> baseline, HealthLimits limits) {
        var bounds = limits.of(HealthLimit.BITRATE);
        var expected = figure(baseline.map(Baseline::bitsPerSecond));
        var share = Level.percent(video.pulse().bitsPerSecond(), expected);
        if (share.isEmpty()) {
            bitrate.end();
            return List.of();
        }
        var level = bitrate.note(now, Level.below(share.getAsDouble(), bounds), bounds.time());
        double shown =
                video.bitsPerSecond().orElse(video.pulse().bitsPerSecond().getAsDouble());
        return StreamHealth.one(level, new Cause.LowBitrate(shown, expected.getAsDouble(), level == Level.ACT_NOW));
    }

    /**
     * What is expected is what the encoder says it sends, or what it sent at the sound check where that was more: a program that
     * was set to half of it by mistake declares the half.
     */
    private List<Cause> frames(Instant now, Video video, Optional<Baseline> baseline, HealthLimits limits) {
        var bounds = limits.of(HealthLimit.FRAME_RATE);
        double checked = baseline.map(Baseline::framesPerSecond).orElse(0.0);
        double declared = video.pulse().declaredFrames().orElse(0);
        var expected = OptionalDouble.of(Math.max(checked, declared));
        var share = Level.percent(video.pulse().framesPerSecond(), expected);
        if (share.isEmpty()) {
            frameRate.end();
            return List.of();
        }
        var level = frameRate.note(now, Level.below(share.getAsDouble(), bounds), bounds.time());
        double shown =
                video.framesPerSecond().orElse(video.pulse().framesPerSecond().getAsDouble());
        return StreamHealth.one(level, new Cause.LowFrameRate(shown, expected.getAsDouble(), level == Level.ACT_NOW));
    }

    /** The last interval, and the one that has begun as soon as it is too long itself. */
    private List<Cause> keys(Instant now, Video video, HealthLimits limits) {
        double since = video.pulse().sinceKeyPicture().orElse(0);
        double last = video.keyInterval().orElse(0);
        double interval = Math.max(last, since);
        var level = Level.above(last, limits.of(HealthLimit.KEY_INTERVAL));
        if (since >= NONE_FOR) {
            level = Level.ACT_NOW;
        } else if (level == Level.GOOD
                && interval > limits.of(HealthLimit.KEY_INTERVAL).attention()) {
            level = Level.ATTENTION;
        }
        var held = keys.note(now, level, Duration.ZERO);
        longestInterval = held == Level.GOOD || level != Level.GOOD ? interval : longestInterval;
        return StreamHealth.one(held, new Cause.LongKeyInterval(longestInterval, held == Level.ACT_NOW));
    }

    private static OptionalDouble figure(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
