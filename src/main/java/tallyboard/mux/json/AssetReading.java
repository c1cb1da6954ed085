package tallyboard.mux.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.asset.RecordedMedia.Track.Kind;

/** An asset from Mux's shape of it. Its files are not on this computer, so it has no bytes here. */
public final class AssetReading {
    private AssetReading() {}

    /** Empty for what no live stream made: the desk has no place for it. */
    public static Optional<Asset> of(Node json, Instant now) {
        var id = json.id("id", AssetId::new);
        var stream = json.id("live_stream_id", StreamId::new);
        return id.flatMap(own -> stream.map(from -> new Asset(
                own,
                from,
                json.epoch("created_at").orElse(now),
                new Asset.Origin(
                        SettingsReading.playbackIds(json),
                        json.text("passthrough"),
                        SettingsReading.title(json),
                        SettingsReading.metaIds(json)),
                state(json),
                media(json),
                sessions(json))));
    }

    private static Asset.State state(Node json) {
        boolean isLive = json.flag("is_live");
        return switch (json.text("status").orElse("")) {
            case "ready" -> new Asset.Ready(isLive, !isLive);
            case "errored" -> new Asset.Errored(problem(json));
            default -> new Asset.Preparing();
        };
    }

    private static Asset.Problem problem(Node json) {
        return json.part("errors")
                .flatMap(errors -> errors.text("type"))
                .filter("invalid_input"::equals)
                .map(_ -> Asset.Problem.NO_MEDIA)
                .orElse(Asset.Problem.NOT_WRITTEN);
    }

    private static RecordedMedia media(Node json) {
        return new RecordedMedia(
                json.seconds("duration").filter(d -> !d.isNegative()).orElse(Duration.ZERO),
                0,
                0,
                json.parts("tracks").stream().flatMap(AssetReading::track).toList(),
                List.of());
    }

    private static Stream<Track> track(Node told) {
        return told.word("type", Kind.class).stream()
                .map(kind -> new Track(
                        kind,
                        "",
                        told.whole("max_width"),
                        told.whole("max_height"),
                        Math.max(0, told.decimal("max_frame_rate").orElse(0)),
                        told.whole("max_channels")));
    }

    private static List<Asset.Session> sessions(Node json) {
        return json.parts("recording_times").stream()
                .filter(time -> !time.text("type").equals(Optional.of("slate")))
                .flatMap(time -> time.instant("started_at").stream()
                        .map(at ->
                                new Asset.Session(at, time.seconds("duration").orElse(Duration.ZERO))))
                .toList();
    }
}
