package tallyboard.playback.file;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tallyboard.playback.http.Question;
import tallyboard.playback.http.Reply;
import tallyboard.recording.FileRecordings;
import tallyboard.recording.Remux;
import tallyboard.stream.asset.Asset;

/** Static renditions that need no encoding. Any thread. */
public final class RenditionRoutes {
    private static final String HIGHEST = "highest.mp4";
    private static final String SOUND = "audio.m4a";

    private final FileRecordings files;

    public RenditionRoutes(FileRecordings files) {
        this.files = files;
    }

    /** @param name what stands behind the playback id */
    public Reply answer(Asset asset, String name, Question question) throws IOException {
        boolean isSound = name.equals(SOUND);
        if (!isSound && !name.equals(HIGHEST) || !isWanted(asset, isSound ? "audio-only" : "highest")) {
            return Reply.notFound(
                    "There is no such file of this asset; static renditions of other heights are skipped here.");
        }
        if (!(asset.state() instanceof Asset.Ready ready) || ready.isLive() || !ready.isSealed()) {
            return Reply.notOnAir();
        }
        if (asset.media().parts() > 1) {
            return Reply.notFound("This recording is in %d parts with settings of their own, so it is no one file."
                    .formatted(asset.media().parts()));
        }
        var remux = remux(asset, isSound);
        if (remux.isEmpty()) {
            return Reply.notFound();
        }
        var file = FileChannel.open(remux.get().part(), StandardOpenOption.READ);
        return question.pieces(file, remux.get(), isSound ? "audio/mp4" : Reply.MEDIA);
    }

    private Optional<Remux> remux(Asset asset, boolean isSound) throws IOException {
        return isSound ? files.sound(asset.id()) : files.whole(asset.id());
    }

    private static boolean isWanted(Asset asset, String resolution) {
        return asset.origin()
                .carried()
                .get("static_renditions")
                .map(JsonParser::parseString)
                .filter(list -> list.getAsJsonArray().asList().stream()
                        .anyMatch(one -> one.getAsJsonObject()
                                .get("resolution")
                                .getAsString()
                                .equals(resolution)))
                .isPresent();
    }
}
