package tallyboard.media.slate;

import java.time.Duration;
import tallyboard.media.mp4.Fragment;
import tallyboard.media.mp4.InitSegment;

/**
 * A slate that stands somewhere for a while; its fragments are made when they are asked for.
 *
 * @param init what its fragments need
 * @param start media time at which it begins
 * @param fragments how many there are
 * @param firstSequence number of the first in its output
 */
public record Showing(Slate slate, InitSegment init, Duration start, int fragments, long firstSequence) {
    /** In place of the media that was begun so, for about as long. */
    public static Showing instead(Slate slate, InitSegment of, Duration start, Duration length, long firstSequence) {
        int fragments = Math.toIntExact(Math.round(length.toMillis() / 1000.0 * Slate.FRAGMENTS_A_SECOND));
        return new Showing(slate, Slate.init(of), start, fragments, firstSequence);
    }

    /** @param index counted from 0 */
    public Fragment fragment(int index) {
        return slate.fragment(init, firstSequence + index, start, index, Slate.USUAL_KEYS);
    }

    public Duration end() {
        return start.plus(Slate.length(fragments));
    }
}
