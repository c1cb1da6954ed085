package tallyboard.rehearsal;

import java.time.Duration;

/** How long OBS waits between tries: 2 s at first, half as long again each time, so about 2, 5, 10, 16, 26, 42, 64 s after a cut. */
final class RetryPauses {
    private static final double FIRST_SECONDS = 2;
    private static final double GROWTH = 1.5;
    private static final double LONGEST_SECONDS = 900;

    private RetryPauses() {}

    /** @param failures tries that failed since the cut, 0 for the first pause */
    static Duration after(int failures) {
        double seconds = Math.min(FIRST_SECONDS * Math.pow(GROWTH, failures), LONGEST_SECONDS);
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
