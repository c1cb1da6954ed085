package tallyboard.playback;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import tallyboard.playback.asset.AssetRoutes;
import tallyboard.playback.http.Question;
import tallyboard.playback.http.Reply;
import tallyboard.playback.http.ViewersDoor;
import tallyboard.playback.live.LiveChannels;
import tallyboard.playback.live.LiveRoutes;
import tallyboard.playback.monitor.MonitorRoutes;
import tallyboard.recording.FileRecordings;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.asset.Asset;

/** Knows what a playback id names, and who answers for it. Any thread. */
public final class Playback implements ViewersDoor.Answers {
    private static final Pattern MULTIVARIANT = Pattern.compile("/([0-9A-Za-z]{1,255})\\.m3u8");
    private static final Pattern OF_ASSET = Pattern.compile(AssetRoutes.PREFIX + "([0-9A-Za-z]{1,255})/([^/]+)");
    private static final String MEDIA = "/hls/";

    private final LiveStreams streams;
    private final LiveRoutes live;
    private final AssetRoutes assets;
    private final MonitorRoutes monitor;

    private Playback(LiveStreams streams, LiveRoutes live, AssetRoutes assets, InstantSource clock) {
        this.streams = streams;
        this.live = live;
        this.assets = assets;
        this.monitor = new MonitorRoutes(id -> stream(id).isPresent(), clock);
    }

    /** Answers what is for viewers and leaves everything else to whom is asked next. */
    public static Handler door(LiveStreams streams, LiveChannels channels, FileRecordings files, InstantSource clock) {
        return new ViewersDoor(new Playback(streams, new LiveRoutes(channels), new AssetRoutes(files), clock));
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(MEDIA)
                || path.startsWith(MonitorRoutes.PREFIX)
                || MULTIVARIANT.matcher(path).matches();
    }

    @Override
    public Reply answer(String path, Question question) throws IOException, InterruptedException {
        if (path.startsWith(LiveRoutes.PREFIX)) {
            return live.answer(path, question);
        }
        if (path.startsWith(MonitorRoutes.PREFIX)) {
            return monitor.answer(path);
        }
        var ofAsset = OF_ASSET.matcher(path);
        if (ofAsset.matches()) {
            var asset = asset(ofAsset.group(1));
            return asset.isPresent() ? assets.answer(asset.get(), ofAsset.group(2), question) : Reply.notFound();
        }
        var multivariant = MULTIVARIANT.matcher(path);
        return multivariant.matches() ? multivariant(multivariant.group(1)) : Reply.notFound();
    }

    private Reply multivariant(String id) throws IOException, InterruptedException {
        var stream = stream(id);
        if (stream.isPresent()) {
            return live.multivariant(stream.get());
        }
        var asset = asset(id);
        return asset.isPresent() ? assets.multivariant(id, asset.get()) : Reply.notFound();
    }

    private Optional<LiveStream> stream(String id) {
        return streams.all().stream()
                .filter(stream -> stream.settings().playbackIds().stream().anyMatch(isPublic(id)))
                .findFirst();
    }

    private Optional<Asset> asset(String id) {
        return streams.assets().stream()
                .filter(asset -> asset.origin().playbackIds().stream().anyMatch(isPublic(id)))
                .findFirst();
    }

    /** One that wants a signed token is not there for who has none; and nobody has one here. */
    private static Predicate<PlaybackId> isPublic(String id) {
        return known -> known.value().equals(id) && known.policy() == PlaybackId.Policy.PUBLIC;
    }
}
