package tallyboard.stream.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What arrives from one encoder, read as a snapshot. An absent value means "not measured" and is never drawn as zero.
 *
 * @param at when the snapshot was taken
 * @param encoder who sends, and since when
 * @param video the picture, if any came
 * @param audio the sound, if any came
 * @param sinceLastMedia how long ago the last media came
 * @param drift how media time goes on beside the wall clock since the connection began
 * @param recorded what the present asset holds so far
 */
public record Measurements(
        Instant at,
        Connection encoder,
        Optional<Video> video,
        Optional<Audio> audio,
        Duration sinceLastMedia,
        Drift drift,
        Duration recorded) {

    /**
     * Media time beside the wall clock.
     *
     * @param seconds how far it lags behind (positive) or runs ahead
     */
    public record Drift(OptionalDouble seconds, DriftGrade grade) {
        public static final Drift NOT_MEASURED = new Drift(OptionalDouble.empty(), DriftGrade.UNKNOWN);
    }

    /** The connection measured. */
    public record Connection(Encoder encoder, Instant since, int reconnects) {}

    /**
     * The picture.
     *
     * @param codec such as "H.264"
     * @param bitsPerSecond over the last 10 s
     * @param framesPerSecond over the last 5 s
     * @param keyInterval seconds between the last two key pictures
     * @param pulse the same over a short time, for whoever must notice at once
     */
    public record Video(
            String codec,
            int width,
            int height,
            OptionalDouble bitsPerSecond,
            OptionalDouble framesPerSecond,
            OptionalDouble keyInterval,
            Pulse pulse) {}

    /**
     * The picture as it comes just now.
     *
     * @param bitsPerSecond over the last 2 s
     * @param framesPerSecond over the last 2 s
     * @param declaredFrames pictures a second that the encoder says it sends
     * @param sinceKeyPicture seconds of picture since the last key picture, or since the first picture when none came
     */
    public record Pulse(
            OptionalDouble bitsPerSecond,
            OptionalDouble framesPerSecond,
            OptionalDouble declaredFrames,
            OptionalDouble sinceKeyPicture) {
        public static final Pulse NOT_MEASURED = new Pulse(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * The sound.
     *
     * @param codec such as "AAC"
     * @param bitsPerSecond over the last 10 s
     * @param sinceLast seconds since the last of it came; empty while none has come in this connection
     */
    public record Audio(
            String codec, int channels, int sampleRate, OptionalDouble bitsPerSecond, OptionalDouble sinceLast) {}
}
