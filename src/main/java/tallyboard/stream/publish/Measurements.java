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
 * @param drift how far media time lags behind (positive) or runs ahead of the wall clock since the connection began, s
 * @param recorded what the present asset holds so far
 */
public record Measurements(
        Instant at,
        Connection encoder,
        Optional<Video> video,
        Optional<Audio> audio,
        Duration sinceLastMedia,
        OptionalDouble drift,
        Duration recorded) {

    /** The connection measured. */
    public record Connection(Encoder encoder, Instant since, int reconnects) {}

    /**
     * The picture.
     *
     * @param codec such as "H.264"
     * @param bitsPerSecond over the last 10 s
     * @param framesPerSecond over the last 5 s
     * @param keyInterval seconds between the last two key pictures
     */
    public record Video(
            String codec,
            int width,
            int height,
            OptionalDouble bitsPerSecond,
            OptionalDouble framesPerSecond,
            OptionalDouble keyInterval) {}

    /**
     * The sound.
     *
     * @param codec such as "AAC"
     * @param bitsPerSecond over the last 10 s
     */
    public record Audio(String codec, int channels, int sampleRate, OptionalDouble bitsPerSecond) {}
}
