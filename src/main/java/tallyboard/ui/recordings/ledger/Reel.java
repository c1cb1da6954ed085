package tallyboard.ui.recordings.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tallyboard.stream.asset.RecordedMedia.Gap;

/**
 * The length of a recording, in the time of its media and in that of the clock: a gap takes time from the second, and from
 * the first only when something was put in its place.
 *
 * @param begun when its first picture was taken
 * @param length of the media
 * @param gaps by media time
 */
public record Reel(Instant begun, Duration length, List<Gap> gaps) {
    public Reel {
        gaps = List.copyOf(gaps);
    }

    /** How long encoders were away in all. */
    public Duration lost() {
        return gaps.stream().map(Gap::lost).reduce(Duration.ZERO, Duration::plus);
    }

    /** From its first picture to its last by the clock. */
    public Duration span() {
        return gaps.stream().map(Gap::leftOut).reduce(length, Duration::plus);
    }

    /** How long after the beginning the gap came. */
    public Duration gone(Gap gap) {
        return clock(gap.at()).minus(gap.leftOut());
    }

    /** How long after the beginning that picture was taken; at a gap, the first picture after it. */
    public Duration clock(Duration media) {
        return gaps.stream()
                .filter(gap -> gap.at().compareTo(media) <= 0 && gap.at().compareTo(length) < 0)
                .map(Gap::leftOut)
                .reduce(media, Duration::plus);
    }

    /** Where in the media that moment lies, counted from the beginning; inside a gap, where it goes on. */
    public Duration media(Duration sinceBegun) {
        var lostBefore = Duration.ZERO;
        for (var gap : gaps) {
            var gone = gap.at().plus(lostBefore);
            if (sinceBegun.compareTo(gone) <= 0) {
                break;
            }
            if (sinceBegun.compareTo(gone.plus(gap.lost())) < 0) {
                return within(gap.at().plus(gap.lost()).minus(gap.leftOut()));
            }
            lostBefore = lostBefore.plus(gap.leftOut());
        }
        return within(sinceBegun.minus(lostBefore));
    }

    /** When that picture was taken. */
    public Instant at(Duration media) {
        return begun.plus(clock(media));
    }

    private Duration within(Duration media) {
        return media.isNegative() ? Duration.ZERO : media.compareTo(length) > 0 ? length : media;
    }
}
