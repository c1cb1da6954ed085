package tallyboard.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tallyboard.stream.Reconnect.Slate;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;

/**
 * The lasting configuration of a live stream.
 *
 * @param labels the owner's texts
 * @param reconnect what becomes of a broadcast whose encoder is away
 * @param maxContinuousDuration after this the encoder is disconnected, 60 to 43200 s
 * @param playbackIds the stream's own, for what is live now
 * @param newAssets what each recording is born with
 * @param carried what is kept for the owner and changes nothing here
 */
public record StreamSettings(
        Labels labels,
        LatencyMode latency,
        Reconnect reconnect,
        Duration maxContinuousDuration,
        List<PlaybackId> playbackIds,
        NewAssetSettings newAssets,
        Carried carried) {

    public static final Duration LONGEST_WINDOW = Duration.ofMinutes(30);
    public static final Duration LONGEST_BROADCAST = Duration.ofHours(12);
    public static final Duration SHORTEST_BROADCAST = Duration.ofMinutes(1);
    /** OBS comes back at about 2, 5, 10, 16, 26, 42 and 64 s after a cut; 180 s let it miss a few. */
    public static final Duration WINDOW_AT_THE_DESK = Duration.ofMinutes(3);

    /**
     * What each asset of the stream gets: who may play it, and the owner's texts.
     *
     * @param isRecorded whether there is an asset at all; without, what comes goes out live only
     * @param carried what is kept for the owner and handed on to each asset
     */
    public record NewAssetSettings(
            List<PlaybackId.Policy> playbackPolicies,
            Optional<String> passthrough,
            Optional<String> title,
            boolean isRecorded,
            Carried carried) {
        public static final NewAssetSettings NONE =
                new NewAssetSettings(List.of(), Optional.empty(), Optional.empty(), true);

        public NewAssetSettings {
            playbackPolicies = List.copyOf(playbackPolicies);
        }

        /** With nothing carried. */
        public NewAssetSettings(
                List<PlaybackId.Policy> playbackPolicies,
                Optional<String> passthrough,
                Optional<String> title,
                boolean isRecorded) {
            this(playbackPolicies, passthrough, title, isRecorded, Carried.NONE);
        }
    }

    public StreamSettings {
        playbackIds = List.copyOf(playbackIds);
    }

    /**
     * What people call it, at most 512 code points, and the owner's free text, at most 255 characters. Neither means
     * anything here.
     */
    public record Labels(Optional<String> title, Optional<String> passthrough) {}

    /** With nothing carried. */
    public StreamSettings(
            Optional<String> title,
            Optional<String> passthrough,
            LatencyMode latency,
            Reconnect reconnect,
            Duration maxContinuousDuration,
            List<PlaybackId> playbackIds,
            NewAssetSettings newAssets) {
        this(
                new Labels(title, passthrough),
                latency,
                reconnect,
                maxContinuousDuration,
                playbackIds,
                newAssets,
                Carried.NONE);
    }

    public Optional<String> title() {
        return labels.title();
    }

    public Optional<String> passthrough() {
        return labels.passthrough();
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
        return new StreamSettings(labels, latency, other, maxContinuousDuration, playbackIds, newAssets, carried);
    }

    /** The same settings, with the next broadcast recorded or not. */
    public StreamSettings recorded(boolean is) {
        return with(new NewAssetSettings(
                newAssets.playbackPolicies(), newAssets.passthrough(), newAssets.title(), is, newAssets.carried()));
    }

    public StreamSettings withTitle(String fresh) {
        return new StreamSettings(
                new Labels(Optional.of(fresh), labels.passthrough()),
                latency,
                reconnect,
                maxContinuousDuration,
                playbackIds,
                newAssets,
                carried);
    }

    public StreamSettings with(NewAssetSettings other) {
        return new StreamSettings(labels, latency, reconnect, maxContinuousDuration, playbackIds, other, carried);
    }

    public StreamSettings with(List<PlaybackId> other) {
        return new StreamSettings(labels, latency, reconnect, maxContinuousDuration, other, newAssets, carried);
    }

    public StreamSettings with(Carried other) {
        return new StreamSettings(labels, latency, reconnect, maxContinuousDuration, playbackIds, newAssets, other);
    }

    /**
     * Settings that the engine keeps and gives back but does not act on, because it works without a network and encodes
     * nothing anew.
     *
     * @param fields by the name that the API has for each, as JSON text
     */
    public record Carried(Map<String, String> fields) {
        public static final Carried NONE = new Carried(Map.of());

        /** Of those of a live stream, what cannot change while a broadcast runs. */
        public static final Set<String> FIXED_WHILE_LIVE = Set.of("embedded_subtitles", "generated_subtitles");

        public Carried {
            fields = Map.copyOf(fields);
        }

        public Optional<String> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        /** With another value of this field; empty takes the field away. */
        public Carried with(String name, Optional<String> json) {
            var changed = new TreeMap<>(fields);
            changed.remove(name);
            json.ifPresent(text -> changed.put(name, text));
            return new Carried(changed);
        }
    }
}
