package tallyboard.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Slows down an address that keeps offering bad keys: after 5 in a minute it backs off for 2 s, doubling to 60 s. A good
 * key is never blocked, so only bad ones are asked about here. Guarded by the engine's lock.
 */
final class AttemptLimits {
    static final int FREE = 5;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** More addresses than a venue has; beyond that the oldest are forgotten rather than memory filled. */
    private static final int MOST_ADDRESSES = 10_000;

    private record Record(Instant since, int bad, Instant blockedUntil, Duration pause) {}

    private final Map<String, Record> addresses = new HashMap<>();

    /** What to make of one more bad attempt. */
    enum Verdict {
        /** Told to the desk with its reason. */
        COUNTED,
        /** The first one of a back-off: told to the desk as "too many attempts". */
        BACKING_OFF,
        /** Inside a back-off that the desk knows of: refused without another word. */
        SILENT
    }

    /** Notes a bad attempt from this address. */
    Verdict bad(String address, Instant now) {
        forgetOld(now);
        var known = addresses.getOrDefault(address, new Record(now, 0, Instant.MIN, Duration.ZERO));
        if (now.isBefore(known.blockedUntil())) {
            return Verdict.SILENT;
        }
        int bad = known.bad() + 1;
        if (bad <= FREE) {
            addresses.put(address, new Record(known.since(), bad, known.blockedUntil(), known.pause()));
            return Verdict.COUNTED;
        }
        var pause = known.pause().isZero() ? FIRST : shorter(known.pause().multipliedBy(2));
        addresses.put(address, new Record(now, bad, now.plus(pause), pause));
        return Verdict.BACKING_OFF;
    }

    private static Duration shorter(Duration pause) {
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    private void forgetOld(Instant now) {
        addresses
                .values()
                .removeIf(r -> now.isAfter(r.since().plus(SPAN))
                        && now.isAfter(r.blockedUntil().plus(SPAN)));
        if (addresses.size() >= MOST_ADDRESSES) {
            addresses.clear();
        }
    }
}
