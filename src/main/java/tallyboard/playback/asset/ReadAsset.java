package tallyboard.playback.asset;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import tallyboard.media.hls.AssetTimeline;
import tallyboard.media.mp4.InitSegment;
import tallyboard.recording.AssetFragments;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.RecordedMedia.Gap;

/** One recording, as far as it was read by now. One thread at a time. */
final class ReadAsset implements AssetFragments.Visitor {
    private final AssetFragments fragments;
    private final AssetTimeline timeline = new AssetTimeline(this::date);
    private Asset asset;

    ReadAsset(AssetFragments fragments, Asset asset) {
        this.fragments = fragments;
        this.asset = asset;
    }

    AssetFragments fragments() {
        return fragments;
    }

    /** Reads what has come since, and tells what it is. */
    synchronized <T> T read(Asset now, Function<AssetTimeline, T> use) throws IOException {
        asset = now;
        fragments.read(this);
        return use.apply(timeline);
    }

    @Override
    public void file(InitSegment init) {
        timeline.begin(init);
    }

    @Override
    public void fragment(long from, long length, Duration start, Duration duration, boolean isKey) {
        timeline.add(from, length, start, duration, isKey);
    }

    /** The time of day runs on while encoders are away, the recording does not. */
    private Instant date(Duration at) {
        var began = asset.sessions().isEmpty()
                ? asset.createdAt()
                : asset.sessions().getFirst().startedAt();
        var away = asset.media().gaps().stream()
                .filter(gap -> gap.at().compareTo(at) <= 0)
                .map(Gap::leftOut)
                .reduce(Duration.ZERO, Duration::plus);
        return began.plus(at).plus(away);
    }
}
