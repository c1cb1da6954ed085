package tallyboard.relay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.media.codec.AacFormat;
import tallyboard.media.codec.AudioFormat;
import tallyboard.media.codec.Av1Format;
import tallyboard.media.codec.AvcFormat;
import tallyboard.media.codec.HevcFormat;
import tallyboard.media.codec.OpusFormat;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.VideoFormat;

/** What a decoder must know of picture and sound; shared by all samples until one of them changes. */
record Setup(Optional<VideoFormat> video, Optional<AudioFormat> audio) {
    static final Setup NONE = new Setup(Optional.empty(), Optional.empty());

    Setup with(TrackFormat format) {
        return switch (format) {
            case VideoFormat pictured -> new Setup(Optional.of(pictured), audio);
            case AudioFormat sounding -> new Setup(video, Optional.of(sounding));
        };
    }

    /** The four letters of what does not go in the tags that every server knows. */
    List<String> enhanced() {
        var pictured = video.flatMap(format -> switch (format) {
            case AvcFormat _ -> Optional.<String>empty();
            case HevcFormat _ -> Optional.of("hvc1");
            case Av1Format _ -> Optional.of("av01");
        });
        var sounding = audio.flatMap(format -> switch (format) {
            case AacFormat _ -> Optional.<String>empty();
            case OpusFormat _ -> Optional.of("Opus");
        });
        return Stream.of(pictured, sounding).flatMap(Optional::stream).toList();
    }
}
