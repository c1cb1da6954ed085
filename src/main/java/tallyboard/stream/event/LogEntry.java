package tallyboard.stream.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.AssetId;

/**
 * One line of the event log: a fact, not a sentence; each reader has its own words for it. Never holds a key.
 *
 * @param id counts up by one from 1
 * @param by who did it
 * @param details small texts by name: {@code address}, {@code encoder}, {@code reason}, {@code mismatch}, {@code since},
 *     {@code subject}, {@code how} (a disabled stream that was finished says {@code finish}), {@code seconds}, {@code form}, {@code way},
 *     {@code cause}, {@code minutes}, {@code target} (the id of a simulcast target), {@code to} (its address, without what may be a key), {@code trouble}
 */
public record LogEntry(
        long id,
        Instant at,
        Fact fact,
        Optional<StreamId> stream,
        Optional<AssetId> asset,
        String by,
        Map<String, String> details) {
    public LogEntry {
        details = Map.copyOf(details);
    }
}
