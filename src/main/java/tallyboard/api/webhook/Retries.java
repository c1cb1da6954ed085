package tallyboard.api.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When what failed is tried again: soon at first, then less and less often, for 24 hours in all. */
record Retries(List<Duration> pauses) {
    static final Retries FOR_A_DAY =
            new Retries(Stream.of("PT5S", "PT30S", "PT2M", "PT10M", "PT30M", "PT1H", "PT2H", "PT4H", "PT8H", "PT8H")
                    .map(Duration::parse)
                    .toList());

    Retries {
        pauses = List.copyOf(pauses);
    }

    /** The pause after so many attempts; empty when there is no further one. */
    Optional<Duration> after(int attempts) {
        return attempts <= pauses.size() ? Optional.of(pauses.get(attempts - 1)) : Optional.empty();
    }
}
