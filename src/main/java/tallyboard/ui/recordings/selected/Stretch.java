package tallyboard.ui.recordings.selected;

import java.time.Duration;
import java.util.Optional;
import tallyboard.agenda.ledger.Mark;
import tallyboard.agenda.ledger.Slot;
import tallyboard.stream.asset.Recordings.Range;
import tallyboard.ui.recordings.ledger.LedgerRow;

/**
 * The part of a recording that goes into a copy, in media time.
 *
 * @param length of the whole recording
 */
public record Stretch(Duration in, Duration out, Duration length) {
    /** The handles never meet. */
    static final Duration LEAST = Duration.ofSeconds(1);

    /**
     * From where the talk was to begin, or from its first mark if that is earlier, to where the recording ends: an end that
     * was only planned would cut off who speaks longer.
     */
    static Stretch preset(LedgerRow row) {
        var film = row.film();
        var length = row.lengthOfMedia();
        var begin = film.flatMap(f -> row.slot()
                        .map(Slot::start)
                        .filter(start -> start.isAfter(f.reel().begun()))
                        .map(start -> f.reel().media(Duration.between(f.reel().begun(), start))))
                .orElse(Duration.ZERO);
        var firstMark = film.flatMap(f -> f.marks().stream().map(Mark::media).min(Duration::compareTo));
        var in = firstMark.filter(mark -> mark.compareTo(begin) < 0).orElse(begin);
        boolean leavesEnough = in.plus(LEAST).compareTo(length) <= 0;
        return new Stretch(leavesEnough ? in : Duration.ZERO, length, length);
    }

    /** The same with its beginning at that place, as far as it may go. */
    Stretch inAt(Duration place) {
        return isTooShort() ? this : new Stretch(clamp(place, Duration.ZERO, out.minus(LEAST)), out, length);
    }

    /** The same with its end at that place, as far as it may go. */
    Stretch outAt(Duration place) {
        return isTooShort() ? this : new Stretch(in, clamp(place, in.plus(LEAST), length), length);
    }

    private boolean isTooShort() {
        return length.compareTo(LEAST) < 0;
    }

    /** The same stretch of a recording that is longer or shorter now. */
    Stretch within(Duration now) {
        boolean isToTheEnd = out.equals(length) || out.compareTo(now) > 0;
        var end = isToTheEnd ? now : out;
        return in.plus(LEAST).compareTo(end) <= 0 ? new Stretch(in, end, now) : new Stretch(Duration.ZERO, end, now);
    }

    Duration kept() {
        return out.minus(in);
    }

    boolean isWhole() {
        return in.isZero() && out.equals(length);
    }

    /** What to copy; empty for all of it. */
    Optional<Range> range() {
        return isWhole() ? Optional.empty() : Optional.of(new Range(in, out));
    }

    private static Duration clamp(Duration wanted, Duration least, Duration most) {
        return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
    }
}
