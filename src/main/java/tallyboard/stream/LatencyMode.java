package tallyboard.stream;

import java.time.Duration;

/** How live segments are cut for viewers; fixed for the length of a broadcast. */
public enum LatencyMode {
    STANDARD,
    REDUCED,
    LOW;

    /** The reconnect window a stream gets through the API when it names none: 60 s, or none for the faster modes. */
    public Duration usualReconnectWindow() {
        return this == STANDARD ? Duration.ofMinutes(1) : Duration.ZERO;
    }
}
