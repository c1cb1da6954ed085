package tallyboard.relay;

import java.util.random.RandomGenerator;

/** How long to wait before another try: 1, 2, 4 s and so on up to 30 s, each by chance a little more or less. */
final class Pauses {
    private static final long SHORTEST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 30_000;
    /** Of the pause, up or down, so that many targets of one service do not come back at the same moment. */
    private static final double SPREAD = 0.25;

    private final RandomGenerator chance;
    private long next = SHORTEST_MILLIS;

    Pauses(RandomGenerator chance) {
        this.chance = chance;
    }

    long nextMillis() {
        long pause = Math.round(next * (1 - SPREAD + 2 * SPREAD * chance.nextDouble()));
        next = Math.min(LONGEST_MILLIS, 2 * next);
        return pause;
    }

    /** It went well for a while. */
    void forget() {
        next = SHORTEST_MILLIS;
    }
}
