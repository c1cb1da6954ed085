package tallyboard.media;

import java.time.Duration;
import java.util.List;

/**
 * What one output holds so far.
 *
 * @param length from the first to the end of the last sample handed to the sink
 * @param pictures video samples handed to the sink
 * @param audioFrames audio samples handed to the sink
 * @param bytes their payload
 */
public record Footage(Duration length, long pictures, long audioFrames, long bytes, List<Gap> gaps, Faults faults) {

    public static final Footage NONE = new Footage(Duration.ZERO, 0, 0, 0, List.of(), Faults.NONE);

    public Footage {
        gaps = List.copyOf(gaps);
    }

    public boolean isEmpty() {
        return pictures == 0 && audioFrames == 0;
    }
}
