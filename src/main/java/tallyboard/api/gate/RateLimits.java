package tallyboard.api.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import tallyboard.api.http.Problem;
import tallyboard.api.http.ProblemException;

/**
 * How many requests are taken: each bearer has an allowance for reading and one for changing, and each address one for
 * wrong credentials. An allowance is a burst that fills up again at a steady pace. Any thread.
 */
public final class RateLimits {
    /**
     * One allowance.
     *
     * @param burst so many at once
     * @param perSecond so many more in each second
     */
    public record Allowance(int burst, int perSecond) {}

    /** Far above what a control room asks for, and below what would keep a computer from its broadcast. */
    public static final Map<Kind, Allowance> USUAL = Map.of(
            Kind.READ, new Allowance(50_000, 5_000),
            Kind.CHANGE, new Allowance(2_000, 200),
            Kind.WRONG, new Allowance(1_000, 10));

    /** What an allowance is for. */
    public enum Kind {
        READ,
        CHANGE,
        WRONG
    }

    private static final int MOST = 10_000;
    private static final double NANOS = 1e9;

    private record Key(Kind kind, String who) {}

    private record Level(double left, long at) {}

    private final Map<Kind, Allowance> allowances;
    private final LongSupplier nanos;
    private final Map<Key, Level> levels = new ConcurrentHashMap<>();

    /** @param nanos a time that only goes forward */
    public RateLimits(Map<Kind, Allowance> allowances, LongSupplier nanos) {
        this.allowances = Map.copyOf(allowances);
        this.nanos = nanos;
    }

    /** Takes one from the allowance, or refuses. */
    void take(Kind kind, String who) throws ProblemException {
        var allowance = allowances.getOrDefault(kind, new Allowance(Integer.MAX_VALUE, Integer.MAX_VALUE));
        long now = nanos.getAsLong();
        if (levels.size() > MOST) {
            levels.clear(); // of addresses that came once; who is over a limit is so again at once
        }
        var level = levels.compute(new Key(kind, who), (_, old) -> {
            double filled = old == null
                    ? allowance.burst()
                    : Math.min(allowance.burst(), old.left() + (now - old.at()) / NANOS * allowance.perSecond());
            return new Level(Math.max(filled - 1, -1), now);
        });
        if (level.left() < 0) {
            throw Problem.of(429, "too_many_requests", "There were too many requests. Ask again in a second.")
                    .with("Retry-After", "1")
                    .asException();
        }
    }
}
