package tallyboard.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tallyboard.stream.Reconnect.Slate;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;

/**
 * The lasting configuration of a live stream.
 *
 * @param title what people call it, at most 512 code points
 * @param passthrough the owner's free text, at most 255 characters
 * @param reconnect what becomes of a broadcast whose encoder is away
 * @param maxContinuousDuration after this the encoder is disconnected, 60 to 43200 s
 * @param playbackIds the stream's own, for what is live now
 * @param newAssets what each recording is born with
 */
public record StreamSettings(
        Optional<String> title,
        Optional<String> passthrough,
        LatencyMode latency,
        Reconnect reconnect,
        Duration maxContinuousDuration,
        List<PlaybackId> playbackIds,
        NewAssetSettings newAssets) {

    public static final Duration LONGEST_WINDOW = Duration.ofMinutes(30);
    public static final Duration LONGEST_BROADCAST = Duration.ofHours(12);
    public static final Duration SHORTEST_BROADCAST = Duration.ofMinutes(1);
    /** OBS comes back at about 2, 5, 10, 16, 26, 42 and 64 s after a cut; 180 s let it miss a few. */
    public static final Duration WINDOW_AT_THE_DESK = Duration.ofMinutes(3);

    /**
     * What each asset of the stream gets: who may play it, and the owner's texts.
     *
     * @param isRecorded whether there is an asset at all; without, what comes goes out live only
     */
    public record NewAssetSettings(
            List<PlaybackId.Policy> playbackPolicies,
            Optional<String> passthrough,
            Optional<String> title,
            boolean isRecorded) {
        public static final NewAssetSettings NONE =
                new NewAssetSettings(List.of(), Optional.empty(), Optional.empty(), true);

        public NewAssetSettings {
            playbackPolicies = List.copyOf(playbackPolicies);
        }
    }

    public StreamSettings {
        playbackIds = List.copyOf(playbackIds);
    }

    /** The settings of a stream made at the desk for a room. */
    public static StreamSettings forRoom(String title) {
        return new StreamSettings(
                Optional.of(title),
                Optional.empty(),
                LatencyMode.STANDARD,
                new Reconnect(WINDOW_AT_THE_DESK, Fill.CLOSED, Slate.OUR_OWN),
                LONGEST_BROADCAST,
                List.of(PlaybackId.fresh(PlaybackId.Policy.PUBLIC)),
                new NewAssetSettings(List.of(PlaybackId.Policy.PUBLIC), Optional.empty(), Optional.empty(), true));
    }

    /** How long a lost encoder may stay away. */
    public Duration reconnectWindow() {
        return reconnect.window();
    }

    public StreamSettings with(Reconnect other) {
        return new StreamSettings(title, passthrough, latency, other, maxContinuousDuration, playbackIds, newAssets);
    }

    /** The same settings, with the next broadcast recorded or not. */
    public StreamSettings recorded(boolean is) {
        return new StreamSettings(
                title,
                passthrough,
                latency,
                reconnect,
                maxContinuousDuration,
                playbackIds,
                new NewAssetSettings(newAssets.playbackPolicies(), newAssets.passthrough(), newAssets.title(), is));
    }

    public StreamSettings withTitle(String fresh) {
        return new StreamSettings(
                Optional.of(fresh), passthrough, latency, reconnect, maxContinuousDuration, playbackIds, newAssets);
    }
}
