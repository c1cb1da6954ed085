package tallyboard.playback;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import tallyboard.playback.asset.AssetRoutes;
import tallyboard.playback.file.RenditionRoutes;
import tallyboard.playback.http.Question;
import tallyboard.playback.http.Reply;
import tallyboard.playback.http.ViewersDoor;
import tallyboard.playback.live.LiveChannels;
import tallyboard.playback.live.LiveRoutes;
import tallyboard.playback.monitor.MonitorRoutes;
import tallyboard.playback.token.ViewerTokens;
import tallyboard.recording.FileRecordings;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.sign.SigningKeys;

/** Knows what a playback id names, and who answers for it. Any thread. */
public final class Playback implements ViewersDoor.Answers {
    private static final Pattern MULTIVARIANT = Pattern.compile("/([0-9A-Za-z]{1,255})\\.m3u8");
    private static final Pattern OF_ASSET = Pattern.compile(AssetRoutes.PREFIX + "([0-9A-Za-z]{1,255})/([^/]+)");
    private static final Pattern FILE = Pattern.compile("/([0-9A-Za-z]{1,255})/([a-z0-9-]+\\.(?:mp4|m4a))");
    private static final Pattern IMAGE =
            Pattern.compile("/[0-9A-Za-z]{1,255}/(?:thumbnail|animated|storyboard)\\.(?:jpg|png|webp|gif|vtt|json)");
    private static final String MEDIA = "/hls/";

    private final LiveStreams streams;
    private final LiveRoutes live;
    private final AssetRoutes assets;
    private final RenditionRoutes files;
    private final MonitorRoutes monitor;
    private final ViewerTokens tokens;

    private Playback(
            LiveStreams streams, LiveRoutes live, FileRecordings files, SigningKeys keys, InstantSource clock) {
        this.streams = streams;
        this.live = live;
        this.assets = new AssetRoutes(files);
        this.files = new RenditionRoutes(files);
        this.monitor = new MonitorRoutes(
                id -> stream(id)
                        .filter(found -> isPublic(found.settings().playbackIds(), id))
                        .isPresent(),
                clock);
        this.tokens = new ViewerTokens(keys, clock);
    }

    /** Answers what is for viewers and leaves everything else to whom is asked next. */
    public static Handler door(
            LiveStreams streams, LiveChannels channels, FileRecordings files, SigningKeys keys, InstantSource clock) {
        return new ViewersDoor(new Playback(streams, new LiveRoutes(channels), files, keys, clock));
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith(MEDIA)
                || path.startsWith(MonitorRoutes.PREFIX)
                || MULTIVARIANT.matcher(path).matches()
                || FILE.matcher(path).matches()
                || IMAGE.matcher(path).matches();
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
            var id = ofAsset.group(1);
            var asset = asset(id);
            var barred = asset.flatMap(found -> barred(found.origin().playbackIds(), id, question));
            return barred.isPresent()
                    ? barred.get()
                    : asset.isPresent() ? assets.answer(asset.get(), ofAsset.group(2), question) : Reply.notFound();
        }
        var file = FILE.matcher(path);
        if (file.matches()) {
            return file(file.group(1), file.group(2), question);
        }
        if (IMAGE.matcher(path).matches()) {
            return Reply.notFound("There are no images of streams and assets here yet.");
        }
        var multivariant = MULTIVARIANT.matcher(path);
        return multivariant.matches() ? multivariant(multivariant.group(1), question) : Reply.notFound();
    }

    private Reply file(String id, String name, Question question) throws IOException {
        var asset = asset(id);
        if (asset.isEmpty()) {
            return Reply.notFound();
        }
        var barred = barred(asset.get().origin().playbackIds(), id, question);
        return barred.isPresent() ? barred.get() : files.answer(asset.get(), name, question);
    }

    /** The live media behind it has a name that nobody can guess, so the token is asked for here alone. */
    private Reply multivariant(String id, Question question) throws IOException, InterruptedException {
        var stream = stream(id);
        if (stream.isPresent()) {
            var barred = barred(stream.get().settings().playbackIds(), id, question);
            return barred.isPresent() ? barred.get() : live.multivariant(stream.get());
        }
        var asset = asset(id);
        if (asset.isEmpty()) {
            return Reply.notFound();
        }
        var barred = barred(asset.get().origin().playbackIds(), id, question);
        return barred.isPresent() ? barred.get() : assets.multivariant(id, asset.get(), question);
    }

    private Optional<LiveStream> stream(String id) {
        return streams.all().stream()
                .filter(stream -> stream.settings().playbackIds().stream().anyMatch(isCalled(id)))
                .findFirst();
    }

    private Optional<Asset> asset(String id) {
        return streams.assets().stream()
                .filter(asset -> asset.origin().playbackIds().stream().anyMatch(isCalled(id)))
                .findFirst();
    }

    private static Predicate<PlaybackId> isCalled(String id) {
        return known -> known.value().equals(id);
    }

    private static boolean isPublic(List<PlaybackId> ids, String id) {
        return ids.stream().anyMatch(known -> isCalled(id).test(known) && known.policy() == PlaybackId.Policy.PUBLIC);
    }

    /** What is answered to who may not play this; empty to who may. */
    private Optional<Reply> barred(List<PlaybackId> ids, String id, Question question) {
        var known = ids.stream().filter(isCalled(id)).findFirst().orElseThrow();
        return switch (known.policy()) {
            case PUBLIC -> Optional.empty();
            case SIGNED ->
                question.query("token")
                                .filter(token -> tokens.allows(token, id, ViewerTokens.Use.VIDEO))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                Reply.forbidden("This playback id wants a token that is signed for it and valid."));
            case DRM ->
                Optional.of(Reply.forbidden("This playback id wants a licence, and there is no service for it here."));
        };
    }
}
