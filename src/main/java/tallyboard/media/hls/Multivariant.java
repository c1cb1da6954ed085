package tallyboard.media.hls;

import java.util.Locale;
import java.util.stream.Collectors;
import tallyboard.media.codec.TrackFormat;
import tallyboard.media.codec.VideoFormat;
import tallyboard.media.mp4.InitSegment;

/**
 * The playlist that names the one media playlist there is, and what it takes to play it.
 *
 * @param peak bits per second of the heaviest segment
 * @param average bits per second of all
 */
public record Multivariant(InitSegment init, long peak, long average) {

    /** @param media where the media playlist is, relative to this one */
    public String text(String media) {
        var text = new PlaylistText(6);
        text.add("#EXT-X-STREAM-INF:BANDWIDTH=" + Math.max(1, peak) + ",AVERAGE-BANDWIDTH=" + Math.max(1, average)
                + ",CODECS=\""
                + init.tracks().stream().map(TrackFormat::codec).distinct().collect(Collectors.joining(",")) + "\""
                + picture());
        text.add(media);
        return text.toString();
    }

    private String picture() {
        return init.tracks().stream()
                .filter(VideoFormat.class::isInstance)
                .map(VideoFormat.class::cast)
                .map(VideoFormat::picture)
                .findFirst()
                .map(picture -> ",RESOLUTION=" + picture.displayWidth() + "x" + picture.height()
                        + picture.framesPerSecond().stream()
                                .mapToObj(rate -> String.format(Locale.ROOT, ",FRAME-RATE=%.3f", rate))
                                .collect(Collectors.joining()))
                .orElse("");
    }
}
