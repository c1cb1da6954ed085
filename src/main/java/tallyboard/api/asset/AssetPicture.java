package tallyboard.api.asset;

import java.math.BigInteger;
import java.util.Optional;
import tallyboard.api.json.Fields;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.asset.RecordedMedia.Track.Kind;

/**
 * What Mux says of the size of an asset's picture: its tier by the number of pixels, its shape and its frame rate.
 *
 * @param resolution the older word for the tier, as Mux still sends it
 */
record AssetPicture(String tier, String resolution, Optional<Track> video) {
    private static final int HD = 1280 * 720;
    private static final int FULL_HD = 1920 * 1080;
    private static final int TWO_K = 2048 * 2048;

    /** Empty while nothing is known of the media. */
    static Optional<AssetPicture> of(RecordedMedia media) {
        if (media.tracks().isEmpty()) {
            return Optional.empty();
        }
        var video = media.tracks().stream()
                .filter(track -> track.kind() == Kind.VIDEO && track.width() > 0 && track.height() > 0)
                .findFirst();
        return Optional.of(video.map(AssetPicture::of).orElse(new AssetPicture("audio-only", "Audio only", video)));
    }

    private static AssetPicture of(Track track) {
        long pixels = (long) track.width() * track.height();
        var tier = pixels <= HD ? "720p" : pixels <= FULL_HD ? "1080p" : pixels <= TWO_K ? "1440p" : "2160p";
        var resolution = pixels < HD ? "SD" : pixels < FULL_HD ? "HD" : pixels <= TWO_K ? "FHD" : "UHD";
        return new AssetPicture(tier, resolution, Optional.of(track));
    }

    /** Frames per second, -1 when they could not be told. */
    static double frameRate(Track track) {
        return track.frameRate() > 0 ? track.frameRate() : -1;
    }

    void addTo(Fields fields) {
        fields.text("resolution_tier", tier).text("max_stored_resolution", resolution);
        video.ifPresent(
                track -> fields.text("aspect_ratio", shape(track)).number("max_stored_frame_rate", frameRate(track)));
    }

    private static String shape(Track track) {
        var width = BigInteger.valueOf(track.width());
        var height = BigInteger.valueOf(track.height());
        var common = width.gcd(height);
        return width.divide(common) + ":" + height.divide(common);
    }
}
