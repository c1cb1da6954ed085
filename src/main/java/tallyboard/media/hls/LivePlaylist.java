package tallyboard.media.hls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The media playlist of a broadcast at one moment.
 *
 * @param listed segments that are whole
 * @param open the one that grows
 * @param next number of the segment that grows or comes next
 * @param isOver nothing more comes
 */
public record LivePlaylist(Limits limits, List<Segment> listed, Optional<Segment> open, long next, boolean isOver) {

    /** In numbers of the target duration: how old parts may be, and from where on a delta update tells everything. */
    private static final int TARGETS_WITH_PARTS = 3;

    private static final int TARGETS_NOT_SKIPPED = 6;
    /** How many segments a question may be ahead. */
    private static final int MOST_AHEAD = 2;
    /** How far a question may be ahead in parts (RFC 8216bis, 6.2.5.2: "Advance Part Limit"). */
    private static final Duration MOST_AHEAD_IN_PARTS = Duration.ofSeconds(3);

    /**
     * What holds for the whole playlist.
     *
     * @param target seconds; never shrinks
     * @param discontinuities how many have left the playlist at its front
     */
    public record Limits(Cutting cutting, long target, Duration partTarget, long discontinuities) {}

    public boolean hasParts() {
        return limits.cutting.hasParts();
    }

    /** Whether there is something to play. */
    public boolean isPlayable() {
        return !listed.isEmpty() || hasParts() && open.isPresent();
    }

    /** Bits per second of the heaviest segment; of what there is while none is whole. */
    public long peak() {
        return listed.stream()
                .mapToLong(Segment::rate)
                .max()
                .orElseGet(() -> open.map(Segment::rate).orElse(0L));
    }

    public long average() {
        var whole = listed.isEmpty() ? open.stream().toList() : listed;
        long bytes =
                whole.stream().mapToLong(segment -> segment.place().length()).sum();
        return Segment.bits(bytes, whole.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus));
    }

    /** How long a question for what is not there yet is held: three target durations. */
    public Duration patience() {
        return Duration.ofSeconds(3 * limits.target);
    }

    /** Whether this tells what was asked for, or no later one will. */
    public boolean answers(Reload asked) {
        if (isOver || asked.segment().isEmpty()) {
            return isOver || isPlayable();
        }
        long segment = asked.segment().getAsLong();
        if (asked.part().isEmpty() || !hasParts()) {
            return segment < next && isPlayable();
        }
        long part = asked.part().getAsLong();
        if (segment == next - 1
                && !listed.isEmpty()
                && part >= listed.getLast().parts().size()) {
            return openParts() > 0; // behind the last part of a segment comes the first of the next one
        }
        return segment < next || segment == next && openParts() > part;
    }

    /** Whether it was asked for what nobody can know of yet. */
    public boolean isTooFar(Reload asked) {
        if (isOver || asked.segment().isEmpty()) {
            return false;
        }
        long segment = asked.segment().getAsLong();
        long last = openParts() > 0 ? next : next - 1;
        long parts = Math.ceilDiv(MOST_AHEAD_IN_PARTS.toMillis(), limits.partTarget.toMillis());
        return segment > last + MOST_AHEAD || segment == next && asked.part().orElse(0) > openParts() - 1 + parts;
    }

    /** Parts of the segment that grows, where viewers are told of them. */
    int openParts() {
        return hasParts() ? open.map(segment -> segment.parts().size()).orElse(0) : 0;
    }

    /** Whether nothing more is added to that segment. */
    public boolean isWhole(long segment) {
        return segment < next;
    }

    /** The part that comes next, if it is what its name says. */
    public boolean isHinted(long segment, long part) {
        return !isOver && hasParts() && segment == next && part == openParts()
                || !isOver && hasParts() && segment == next + 1 && part == 0;
    }

    /**
     * The playlist as text.
     *
     * @param isDelta leaves out what a viewer who keeps up has been told before
     */
    public String text(boolean isDelta) {
        int skipped = isDelta && !isOver ? skipped() : 0;
        var text = new PlaylistText(skipped > 0 || hasParts() ? 9 : 6);
        text.add("#EXT-X-TARGETDURATION:" + limits.target);
        text.add("#EXT-X-SERVER-CONTROL:" + control());
        if (hasParts()) {
            text.add("#EXT-X-PART-INF:PART-TARGET=" + PlaylistText.seconds(limits.partTarget));
        }
        text.add("#EXT-X-MEDIA-SEQUENCE:"
                + (listed.isEmpty() ? next : listed.getFirst().number()));
        text.add("#EXT-X-DISCONTINUITY-SEQUENCE:" + limits.discontinuities);
        if (skipped > 0) {
            text.add("#EXT-X-SKIP:SKIPPED-SEGMENTS=" + skipped);
            text.alreadyAt(listed.get(skipped - 1).map());
        }
        var left = length();
        for (var segment : listed) {
            left = left.minus(segment.duration());
            if (segment.number() - listed.getFirst().number() >= skipped) {
                add(text, segment, left);
            }
        }
        if (isOver) {
            text.add("#EXT-X-ENDLIST");
        } else if (hasParts()) {
            addOpen(text);
        }
        return text.toString();
    }

    private void add(PlaylistText text, Segment segment, Duration behindIt) {
        text.head(segment);
        var withParts = Duration.ofSeconds(TARGETS_WITH_PARTS * limits.target);
        if (hasParts() && behindIt.compareTo(withParts) < 0) {
            text.parts(segment);
        }
        text.segment(segment.duration(), segment.number() + ".m4s");
    }

    private void addOpen(PlaylistText text) {
        open.ifPresent(segment -> {
            text.head(segment);
            text.parts(segment);
        });
        var hinted = isOpenAboutToEnd() ? (next + 1) + ".0" : next + "." + openParts();
        text.add("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"" + hinted + ".m4s\"");
    }

    /** Segments mostly are as long as the one before, so after as much the next part begins another one. */
    private boolean isOpenAboutToEnd() {
        if (open.isEmpty() || listed.isEmpty()) {
            return false;
        }
        var half = limits.partTarget.dividedBy(2);
        return open.get().duration().plus(half).compareTo(listed.getLast().duration()) >= 0;
    }

    private String control() {
        var control = "CAN-BLOCK-RELOAD=YES,HOLD-BACK=" + 3 * limits.target + ".0,CAN-SKIP-UNTIL="
                + TARGETS_NOT_SKIPPED * limits.target + ".0";
        return hasParts()
                ? control + ",PART-HOLD-BACK=" + PlaylistText.seconds(limits.partTarget.multipliedBy(3))
                : control;
    }

    private int skipped() {
        var left = length();
        var boundary = Duration.ofSeconds(TARGETS_NOT_SKIPPED * limits.target);
        int skipped = 0;
        for (var segment : listed) {
            left = left.minus(segment.duration());
            if (left.compareTo(boundary) < 0) {
                break;
            }
            skipped++;
        }
        return skipped;
    }

    private Duration length() {
        var whole = listed.stream().map(Segment::duration).reduce(Duration.ZERO, Duration::plus);
        return hasParts() && !isOver
                ? open.map(Segment::duration).map(whole::plus).orElse(whole)
                : whole;
    }
}
