package tallyboard.ui.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;

/** Which encoders are away while the facts go by, oldest first, so that a return is told from a first connection. */
final class Absences {
    private static final Set<Fact> ENDS = Set.of(Fact.IDLE, Fact.FINISHED, Fact.DISABLED);

    private final Map<StreamId, Instant> goneSince = new HashMap<>();
    private final Map<StreamId, LogEntry> firsts = new HashMap<>();

    /** How long the encoder that connects now was away; empty for anything else. */
    Optional<Duration> away(LogEntry entry) {
        if (entry.stream().isEmpty()) {
            return Optional.empty();
        }
        var stream = entry.stream().get();
        if (entry.fact() == Fact.CONNECTED) {
            firsts.putIfAbsent(stream, entry);
            return Optional.ofNullable(goneSince.remove(stream)).map(since -> Duration.between(since, entry.at()));
        }
        if (entry.fact() == Fact.DISCONNECTED) {
            firsts.putIfAbsent(stream, entry);
            goneSince.put(stream, entry.at());
        } else if (ENDS.contains(entry.fact())) {
            firsts.putIfAbsent(stream, entry);
            goneSince.remove(stream);
        }
        return Optional.empty();
    }

    /**
     * Takes up what went before.
     *
     * @return the connections here that turn out to be returns, with how long the encoder was away
     */
    Map<Long, Duration> follow(Absences older) {
        var returns = new HashMap<Long, Duration>();
        older.goneSince.forEach((stream, since) -> {
            var first = Optional.ofNullable(firsts.get(stream));
            if (first.isEmpty()) {
                goneSince.put(stream, since);
            } else if (first.get().fact() == Fact.CONNECTED) {
                returns.put(
                        first.get().id(), Duration.between(since, first.get().at()));
            }
        });
        firsts.putAll(older.firsts);
        return returns;
    }
}
