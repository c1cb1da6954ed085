package tallyboard.stream.publish;

import java.util.OptionalDouble;

/** How steadily media time goes on beside the wall clock, as Mux grades it: by how far the drift is from its mean of 30 s. */
public enum DriftGrade {
    EXCELLENT,
    GOOD,
    POOR,
    /** Too little has come to tell. */
    UNKNOWN;

    private static final double MOST_FOR_EXCELLENT = 0.5;
    private static final double MOST_FOR_GOOD = 1;

    /** @param deviation of the present drift from its mean of the last 30 s, in seconds */
    public static DriftGrade of(OptionalDouble deviation) {
        if (deviation.isEmpty()) {
            return UNKNOWN;
        }
        double far = Math.abs(deviation.getAsDouble());
        if (far <= MOST_FOR_EXCELLENT) {
            return EXCELLENT;
        }
        return far <= MOST_FOR_GOOD ? GOOD : POOR;
    }
}
