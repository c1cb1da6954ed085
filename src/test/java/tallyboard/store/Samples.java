package tallyboard.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.stream.Broadcast;
import tallyboard.stream.Broadcast.OnAir;
import tallyboard.stream.Gate;
import tallyboard.stream.LatencyMode;
import tallyboard.stream.LiveStream;
import tallyboard.stream.LiveStream.Axes;
import tallyboard.stream.LiveStream.History;
import tallyboard.stream.PlaybackId;
import tallyboard.stream.Reconnect;
import tallyboard.stream.Reconnect.Slate;
import tallyboard.stream.RecordingState;
import tallyboard.stream.Signal;
import tallyboard.stream.StreamId;
import tallyboard.stream.StreamSettings;
import tallyboard.stream.StreamSettings.Carried;
import tallyboard.stream.StreamSettings.NewAssetSettings;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Gap.Fill;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamStore.Change;
import tallyboard.stream.key.HandOff;
import tallyboard.stream.key.KeyCard;
import tallyboard.stream.key.KeyCard.Keeping;
import tallyboard.stream.key.KeyCard.Uses;
import tallyboard.stream.key.KeyFingerprint;
import tallyboard.stream.key.StreamKey;
import tallyboard.stream.publish.Encoder;
import tallyboard.stream.publish.EncoderRefusal;

/** Values of the first morning of Driftwood Conf 2026, plain and with every field filled. */
final class Samples {
    static final Instant MORNING = Instant.parse("2026-11-24T08:00:00.123456789Z");
    static final Encoder OBS = new Encoder("10.0.4.21", "OBS 31");

    private Samples() {}

    static LiveStream idle(String title) {
        return idle(title, StreamKey.fresh(StreamKey.Space.SHOW));
    }

    static LiveStream idle(String title, StreamKey key) {
        return new LiveStream(
                StreamId.fresh(),
                MORNING,
                StreamSettings.forRoom(title),
                KeyCard.of(key, Keeping.READABLE, MORNING, "desk"),
                new Axes(Gate.ENABLED, Signal.NONE, RecordingState.OFF),
                Optional.empty(),
                new History(MORNING, List.of(), Optional.empty()));
    }

    /** A stream with every optional field filled. */
    static LiveStream full() {
        var first = AssetId.fresh();
        var second = AssetId.fresh();
        var refusal = new EncoderRefusal(
                MORNING.plusNanos(1),
                EncoderRefusal.Reason.UNSUPPORTED,
                EncoderRefusal.Mismatch.BLANK_AT_AN_END,
                OBS,
                Optional.of(MORNING.minusSeconds(60)),
                Optional.of("VP9 video \"ünïcode\" 🎥"));
        var settings = new StreamSettings(
                new StreamSettings.Labels(
                        Optional.of("Main hall – “Ünïcode” 🎤"), Optional.of("{\"theirs\": [1, null]}\n")),
                LatencyMode.LOW,
                new Reconnect(Duration.ofMillis(1), Fill.SLATE, new Slate(true, Optional.of("a still"))),
                StreamSettings.LONGEST_BROADCAST,
                List.of(
                        PlaybackId.fresh(PlaybackId.Policy.PUBLIC),
                        PlaybackId.fresh(PlaybackId.Policy.DRM, Optional.of("theirs"))),
                new NewAssetSettings(
                        List.of(PlaybackId.Policy.SIGNED, PlaybackId.Policy.PUBLIC),
                        Optional.of(""),
                        Optional.of("talk"),
                        false,
                        new Carried(Map.of("static_renditions", "[{\"resolution\":\"highest\"}]"))),
                new Carried(Map.of("audio_only", "true")));
        var key = idle("").key()
                .with(new Uses(
                        2,
                        1,
                        Optional.of(MORNING.plusSeconds(5)),
                        Optional.of("10.0.4.21"),
                        Optional.of(new HandOff(MORNING.plusSeconds(3), HandOff.Way.OBS_PUSH, "10.0.4.21:4455"))))
                .lettingFinish(KeyFingerprint.of(StreamKey.fresh(StreamKey.Space.SHOW)));
        return new LiveStream(
                StreamId.fresh(),
                MORNING,
                settings,
                key,
                new Axes(Gate.DISABLED, Signal.STALLED, RecordingState.HELD_OPEN),
                Optional.of(new Broadcast(
                        new Broadcast.Piece(second, true),
                        MORNING,
                        Optional.of(MORNING.plusMillis(700)),
                        OBS,
                        3,
                        Optional.of(new Broadcast.Piece(AssetId.fresh(), false)),
                        new OnAir())),
                new History(MORNING, List.of(first, second), Optional.of(refusal)));
    }

    static Asset asset(Instant createdAt, Asset.State state) {
        return new Asset(
                AssetId.fresh(),
                StreamId.fresh(),
                createdAt,
                new Asset.Origin(List.of(), Optional.empty(), Optional.empty()),
                state,
                RecordedMedia.NOTHING,
                List.of());
    }

    static LogEntry entry(long id, Fact fact) {
        return new LogEntry(id, MORNING.plusSeconds(id), fact, Optional.empty(), Optional.empty(), "desk", Map.of());
    }

    static Change of(LiveStream stream) {
        return new Change(Optional.of(stream), Optional.empty(), List.of(), Map.of(), List.of());
    }

    static Change of(Asset... assets) {
        return new Change(Optional.empty(), Optional.empty(), List.of(assets), Map.of(), List.of());
    }

    static Change of(LogEntry... entries) {
        return new Change(Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of(entries));
    }
}
