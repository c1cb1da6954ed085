package tallyboard.playback.live;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tallyboard.media.hls.Multivariant;
import tallyboard.media.hls.Reload;
import tallyboard.playback.http.Question;
import tallyboard.playback.http.Reply;
import tallyboard.stream.LiveStream;

/** Playlists and media of what is on air. */
public final class LiveRoutes {
    /** Where they are, before the name of the broadcast. */
    public static final String PREFIX = "/hls/live/";

    private static final String PLAYLIST = "live.m3u8";
    private static final Pattern PATH = Pattern.compile(
            PREFIX + "([0-9A-Za-z]{1,64})/(?:(live\\.m3u8)|init-(\\d{1,9})\\.mp4|(\\d{1,15})(?:\\.(\\d{1,6}))?\\.m4s)");

    private final LiveChannels channels;

    public LiveRoutes(LiveChannels channels) {
        this.channels = channels;
    }

    /** The playlist under the playback id of a stream; 412 when nothing is on air. */
    public Reply multivariant(LiveStream stream) throws InterruptedException {
        var channel = channels.of(stream);
        var variant = channel.isPresent() ? channel.get().variant() : Optional.<Multivariant>empty();
        return variant.map(found ->
                        found.text(PREFIX.substring(1) + channel.orElseThrow().session() + "/" + PLAYLIST))
                .map(Reply::playlist)
                .orElseGet(Reply::notOnAir);
    }

    public Reply answer(String path, Question question) throws InterruptedException {
        var name = PATH.matcher(path);
        if (!name.matches()) {
            return Reply.notFound();
        }
        var channel = channels.session(name.group(1));
        if (channel.isEmpty()) {
            return Reply.notFound();
        }
        if (name.group(2) != null) {
            return playlist(channel.get(), question);
        }
        if (name.group(3) != null) {
            return channel.get()
                    .init(Integer.parseInt(name.group(3)))
                    .map(init -> Reply.ok(bytes(init.standalone()), Reply.MEDIA, Reply.FOR_EVER))
                    .orElseGet(Reply::notFound);
        }
        return media(channel.get(), name).map(media -> reply(media, question)).orElseGet(Reply::notFound);
    }

    private static Reply reply(LiveChannel.Media media, Question question) {
        return switch (media) {
            case LiveChannel.InFile(var file, var place) -> question.media(file, false, place.from(), place.length());
            case LiveChannel.Made(var bytes) -> Reply.ok(bytes, Reply.MEDIA, Reply.FOR_EVER);
        };
    }

    private static Reply playlist(LiveChannel channel, Question question) throws InterruptedException {
        try {
            var asked = Reload.of(question::query);
            if (channel.shown().playlist().isTooFar(asked)) {
                return Reply.problem(400, "invalid_parameters", "Nothing so far ahead can be asked for.");
            }
            return channel.await(playlist -> playlist.answers(asked))
                    .map(shown -> Reply.ok(shown.text(asked.isDelta()), Reply.PLAYLIST, Reply.ASK))
                    .orElseGet(Reply::tooLate);
        } catch (Reload.NonsenseException e) {
            return Reply.problem(400, "invalid_parameters", String.valueOf(e.getMessage()));
        }
    }

    /** A part that was announced is waited for. It never comes when the segment turns out to end before it. */
    private static Optional<LiveChannel.Media> media(LiveChannel channel, Matcher name) throws InterruptedException {
        long segment = Long.parseLong(name.group(4));
        if (name.group(5) == null) {
            return channel.shown().playlist().isWhole(segment) ? channel.segment(segment) : Optional.empty();
        }
        int part = Integer.parseInt(name.group(5));
        channel.await(playlist -> !playlist.isHinted(segment, part));
        return channel.part(segment, part);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
