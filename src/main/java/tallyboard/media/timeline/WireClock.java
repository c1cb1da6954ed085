package tallyboard.media.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tallyboard.media.codec.TrackId;

/**
 * Turns the 32-bit timestamps of one encoder session into milliseconds that neither wrap nor jump. The first sample is at
 * 0; another track may begin before it, below 0.
 */
public final class WireClock {

    private static final long MOST_BACKWARDS = 10_000;
    private static final long MOST_FORWARDS = 60_000;

    /** One run of the encoder's clock, unwrapped: its first and latest reading, and what to add for session time. */
    private record Run(long first, long latest, long shift) {

        long reading(long wire) {
            return latest + (int) (wire - latest);
        }

        boolean fits(long wire, long forwards) {
            long step = reading(wire) - latest;
            return step >= -MOST_BACKWARDS && step <= forwards;
        }

        boolean isYoung() {
            return latest - first < MOST_BACKWARDS;
        }
    }

    private record Last(long time, long step) {}

    private final FaultCount faults;
    private final Map<TrackId, Last> lasts = new HashMap<>();
    private Optional<Run> run = Optional.empty();
    private Optional<Run> before = Optional.empty();

    public WireClock(FaultCount faults) {
        this.faults = faults;
    }

    /** @param wire unsigned 32-bit milliseconds */
    public long read(TrackId track, long wire) {
        var present = run.orElseGet(() -> new Run(wire, wire, -wire));
        long time = place(track, wire, present);
        var last = lasts.get(track);
        lasts.put(track, new Last(time, last == null ? 0 : Math.clamp(time - last.time, 0, 1000)));
        return time;
    }

    private long place(TrackId track, long wire, Run present) {
        if (present.fits(wire, MOST_FORWARDS)) {
            long reading = present.reading(wire);
            run = Optional.of(new Run(present.first, Math.max(reading, present.latest), present.shift));
            return reading + present.shift;
        }
        // The other track's samples may straddle a jump: those still on the old clock keep their place.
        if (present.isYoung() && before.isPresent() && before.get().fits(wire, MOST_BACKWARDS)) {
            return before.get().reading(wire) + before.get().shift;
        }
        faults.restarted();
        var last = lasts.get(track);
        long time = last == null ? present.latest + present.shift : last.time + last.step;
        before = run;
        run = Optional.of(new Run(wire, wire, time - wire));
        return time;
    }
}
