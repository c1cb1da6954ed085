package tallyboard.playback.asset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import tallyboard.media.hls.AssetTimeline;
import tallyboard.playback.http.Question;
import tallyboard.playback.http.Reply;
import tallyboard.recording.FileRecordings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;

/** Playlists and files of recordings. Remembers what it read of those that were asked for last. */
public final class AssetRoutes {
    /** Where they are, before the playback id. */
    public static final String PREFIX = "/hls/asset/";

    private static final String PLAYLIST = "asset.m3u8";
    private static final Pattern NAME = Pattern.compile("(asset\\.m3u8)|part-(\\d{1,6})\\.mp4|init-(\\d{1,6})\\.mp4");
    /** The letters of a JWT; anything else has no place in a playlist. */
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z_.-]+");
    /** The talks of a day on a few tracks; what is remembered of one is a kilobyte a minute. */
    private static final int MOST_REMEMBERED = 100;

    private final FileRecordings files;
    private final LinkedHashMap<AssetId, ReadAsset> remembered = new LinkedHashMap<>();

    public AssetRoutes(FileRecordings files) {
        this.files = files;
    }

    /** The playlist under the playback id of an asset; 412 while nothing of it can be played. */
    public Reply multivariant(String playbackId, Asset asset, Question question) throws IOException {
        return read(
                asset,
                timeline -> timeline.variant()
                        .filter(_ -> timeline.isPlayable())
                        .map(variant -> Reply.playlist(
                                variant.text(PREFIX.substring(1) + playbackId + "/" + PLAYLIST + token(question))))
                        .orElseGet(Reply::notOnAir));
    }

    /** @param name what stands behind the playback id */
    public Reply answer(Asset asset, String name, Question question) throws IOException {
        var found = NAME.matcher(name);
        if (!found.matches()) {
            return Reply.notFound();
        }
        if (found.group(1) != null) {
            return read(asset, timeline -> playlist(asset, timeline, token(question)));
        }
        var fragments = files.fragments(asset.id());
        return found.group(2) != null
                ? file(fragments.file(Integer.parseInt(found.group(2))), question)
                : file(fragments.init(Integer.parseInt(found.group(3))), question);
    }

    /** A token that was good for the playlist goes along to all that it names. */
    private static String token(Question question) {
        return question.query("token")
                .filter(TOKEN.asMatchPredicate())
                .map(token -> "?token=" + token)
                .orElse("");
    }

    private static Reply playlist(Asset asset, AssetTimeline timeline, String token) {
        return timeline.isPlayable()
                ? Reply.playlist(timeline.text(
                        !asset.isLive(),
                        part -> "part-" + part + ".mp4" + token,
                        part -> "init-" + part + ".mp4" + token))
                : Reply.notOnAir();
    }

    private static Reply file(Path path, Question question) throws IOException {
        try {
            var file = FileChannel.open(path, StandardOpenOption.READ);
            return question.growing(file, file.size());
        } catch (NoSuchFileException _) {
            return Reply.notFound();
        }
    }

    private <T> T read(Asset asset, Function<AssetTimeline, T> use) throws IOException {
        ReadAsset known;
        synchronized (remembered) {
            known = remembered.remove(asset.id());
            if (known == null) {
                known = new ReadAsset(files.fragments(asset.id()), asset);
            }
            remembered.put(asset.id(), known); // as the youngest
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.pollFirstEntry();
            }
        }
        return known.read(asset, use);
    }
}
