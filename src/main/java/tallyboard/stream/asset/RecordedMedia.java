package tallyboard.stream.asset;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.VideoFormat;

/**
 * What the files of an asset hold.
 *
 * @param parts number of files; more than one when the encoder changed its codec settings on the way
 * @param bytes size of all parts
 * @param gaps where encoders were away or the disk took nothing, in media time
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

    /**
     * A time of which the recording has nothing.
     *
     * @param at where the media before it ends
     * @param lost how long it was by the clock
     * @param fill what the recording has in its place
     */
    public record Gap(Duration at, Duration lost, Fill fill) {
        /** A gap that takes no time of the recording. */
        public Gap(Duration at, Duration lost) {
            this(at, lost, Fill.CLOSED);
        }

        /** What stands where nothing came. */
        public enum Fill {
            /** Nothing: what came after it follows at once. */
            CLOSED,
            /** As much time without media. */
            KEPT,
            /** A still picture, for as long. */
            SLATE
        }

        /** By how much everything behind it was later by the clock than it is in the recording. */
        public Duration leftOut() {
            return fill == Fill.CLOSED ? lost : Duration.ZERO;
        }
    }

    public RecordedMedia {
        tracks = List.copyOf(tracks);
        gaps = List.copyOf(gaps);
    }

    /** With one gap more, in its place. */
    public RecordedMedia plus(Gap gap) {
        return withGaps(Stream.concat(gaps.stream(), Stream.of(gap))
                .sorted(Comparator.comparing(Gap::at))
                .toList());
    }

    public RecordedMedia withGaps(List<Gap> other) {
        return new RecordedMedia(duration, parts, bytes, tracks, other);
    }
}
