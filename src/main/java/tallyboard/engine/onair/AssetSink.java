package tallyboard.engine.onair;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tallyboard.media.Footage;
import tallyboard.media.FragmentSink;
import tallyboard.media.GapStyle;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;
import tallyboard.media.slate.Showing;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.asset.RecordedMedia;
import tallyboard.stream.asset.RecordedMedia.Gap;
import tallyboard.stream.asset.RecordedMedia.Track;
import tallyboard.stream.event.Fact;

/**
 * One asset's way into its recording. The file is opened with the first media, so an encoder that never sends any leaves
 * none; what went through is counted for the asset. Driven under the media lock; the counts are read by anybody.
 */
public final class AssetSink implements FragmentSink {
    /** What was told when writing stopped: a fact with one detail. */
    public record Halt(Fact fact, String name, String detail) {}

    private final AssetId asset;
    private final Supplier<FragmentSink> recording;
    private final RecordedMedia before;
    private Optional<FragmentSink> open = Optional.empty();
    private volatile RecordedMedia media;
    private volatile long fragments;
    private volatile boolean hasEnded;
    private volatile Optional<Halt> halt = Optional.empty();
    private volatile List<Gap> missing = List.of();

    /**
     * @param recording opens the file
     * @param before what an earlier run of the program had recorded of this asset
     */
    public AssetSink(AssetId asset, Supplier<FragmentSink> recording, RecordedMedia before) {
        this.asset = asset;
        this.recording = recording;
        this.before = before;
        this.media = before;
    }

    public AssetId asset() {
        return asset;
    }

    /** What the asset holds by now; its gaps are known once the sink has ended. */
    public RecordedMedia media() {
        return media;
    }

    /** Number of the last fragment this run of the program has put into it, 0 before the first, which makes it playable. */
    public long fragments() {
        return fragments;
    }

    /** Whether nothing more comes; then {@link #media} holds the gaps too. */
    public boolean hasEnded() {
        return hasEnded;
    }

    /** Why what comes is not written at the moment, or not any more. */
    public Optional<Halt> halt() {
        return halt;
    }

    public void halt(Halt by) {
        halt = Optional.of(by);
    }

    /** Its recording goes on, or is over, and lacks this. */
    public void goOn(Gap lacking) {
        halt = Optional.empty();
        missing = Stream.concat(missing.stream(), Stream.of(lacking)).toList();
    }

    @Override
    public void begin(InitSegment init) {
        if (open.isEmpty()) {
            open = Optional.of(recording.get());
        }
        open.get().begin(init);
        var tracks =
                media.tracks().isEmpty() ? init.tracks().stream().map(Track::of).toList() : media.tracks();
        media = new RecordedMedia(media.duration(), Math.max(1, media.parts()), media.bytes(), tracks, media.gaps());
    }

    @Override
    public void fragment(Fragment fragment) {
        open.orElseThrow().fragment(fragment);
        var end = fragment.end().compareTo(media.duration()) > 0 ? fragment.end() : media.duration();
        media = new RecordedMedia(end, media.parts(), media.bytes() + fragment.size(), media.tracks(), media.gaps());
        fragments = fragment.sequence();
    }

    @Override
    public void slate(Showing slate) {
        open.orElseThrow().slate(slate);
        media = new RecordedMedia(slate.end(), media.parts(), media.bytes(), media.tracks(), media.gaps());
        fragments = slate.firstSequence() + slate.fragments() - 1;
    }

    @Override
    public void end(Footage footage) {
        media = media.withGaps(gaps(footage));
        hasEnded = true;
        open.ifPresent(sink -> sink.end(footage));
    }

    /** The gaps of the whole asset in their order, those of an earlier run too. */
    public List<Gap> gaps(Footage footage) {
        var ofEncoders = footage.gaps().stream().map(gap -> new Gap(gap.at(), gap.lost(), fill(gap.style())));
        return Stream.of(before.gaps().stream(), ofEncoders, missing.stream())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Gap::at))
                .toList();
    }

    private static Gap.Fill fill(GapStyle style) {
        return switch (style) {
            case CLOSED -> Gap.Fill.CLOSED;
            case REAL -> Gap.Fill.KEPT;
            case SLATE -> Gap.Fill.SLATE;
        };
    }

    /** How much of the asset is recorded. */
    public Duration length() {
        return media.duration();
    }
}
