package tallyboard.rehearsal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import tallyboard.rehearsal.clip.Clip;

/** Plays a clip into a connection at the speed of life, round after round with timestamps that only ever grow. */
record Playout(Clip clip, Pace pace) {
    /**
     * Plays from the beginning, as an encoder does after every connect. A late frame goes out at once.
     *
     * @param begin the moment of the first frame, as {@link Pace#nanos} counts
     * @param goesOn asked again and again, with the next frame's timestamp in milliseconds
     */
    void play(Uplink link, long begin, LongPredicate goesOn) throws IOException, TurnedAwayException {
        link.introduce(clip);
        for (long place = 0; ; place++) {
            var frame = clip.frame(place);
            long due = begin + TimeUnit.MILLISECONDS.toNanos(frame.timestamp());
            while (goesOn.test(frame.timestamp()) && pace.nanos() - due < 0) {
                pace.waitUntil(due);
            }
            if (!goesOn.test(frame.timestamp())) {
                return;
            }
            link.put(frame);
        }
    }
}
