package tallyboard.stream.asset;

import java.time.Duration;
import java.util.List;
import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.VideoFormat;

/**
 * What the files of an asset hold.
 *
 * @param parts number of files; more than one when the encoder changed its codec settings on the way
 * @param bytes size of all parts
 * @param gaps where encoders were away, in media time
 */
public record RecordedMedia(Duration duration, int parts, long bytes, List<Track> tracks, List<Gap> gaps) {
    public static final RecordedMedia NOTHING = new RecordedMedia(Duration.ZERO, 0, 0, List.of(), List.of());

    /** One track of the first part. Width, height and frame rate are 0 for sound, channels for pictures. */
    public record Track(Kind kind, String codec, int width, int height, double frameRate, int channels) {
        /** Picture or sound. */
        public enum Kind {
            VIDEO,
            AUDIO
        }

        /** The track that holds media of this format. */
        public static Track of(TrackFormat format) {
            return switch (format) {
                case VideoFormat video ->
                    new Track(
                            Kind.VIDEO,
                            video.codec(),
                            video.picture().width(),
                            video.picture().height(),
                            video.picture().framesPerSecond().orElse(0),
                            0);
                case AudioFormat audio -> new Track(Kind.AUDIO, audio.codec(), 0, 0, 0, audio.channels());
            };
        }
    }

    /** Where the recording goes on after an encoder was away, and for how long it was. */
    public record Gap(Duration at, Duration lost) {}

    public RecordedMedia {
        tracks = List.copyOf(tracks);
        gaps = List.copyOf(gaps);
    }

    public RecordedMedia withGaps(List<Gap> other) {
        return new RecordedMedia(duration, parts, bytes, tracks, other);
    }
}
