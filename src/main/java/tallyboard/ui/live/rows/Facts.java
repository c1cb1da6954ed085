package tallyboard.ui.live.rows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.Conference;
import tallyboard.stream.LiveStream;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.asset.AssetId;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.event.StreamEvent;
import tallyboard.ui.live.words.Moment.Past;

/** All that has been announced, as it is now. FX thread. */
final class Facts {
    private final Map<StreamId, LiveStream> streams = new LinkedHashMap<>();
    private final Map<AssetId, Asset> assets = new LinkedHashMap<>();
    private final Map<StreamId, Map<Long, Instant>> refusals = new HashMap<>();
    private Conference conference;

    Facts(Conference conference, List<LiveStream> all) {
        this.conference = conference;
        all.forEach(s -> streams.put(s.id(), s));
    }

    Conference conference() {
        return conference;
    }

    void arrange(Conference now) {
        conference = now;
    }

    List<LiveStream> streams() {
        return List.copyOf(streams.values());
    }

    Optional<LiveStream> find(StreamId id) {
        return Optional.ofNullable(streams.get(id));
    }

    /** Takes up one announcement; answers whether a stream came or went. */
    boolean take(StreamEvent event) {
        return switch (event) {
            case StreamEvent.StreamChanged changed ->
                streams.put(changed.stream().id(), changed.stream()) == null;
            case StreamEvent.StreamDeleted deleted -> streams.remove(deleted.id()) != null;
            case StreamEvent.AssetChanged changed -> {
                assets.put(changed.asset().id(), changed.asset());
                yield false;
            }
            case StreamEvent.AssetDeleted deleted -> {
                assets.remove(deleted.asset().id());
                yield false;
            }
            case StreamEvent.Noted _, StreamEvent.SimulcastChanged _ -> false;
            case StreamEvent.EncoderRefused(var entry, var refusal) -> {
                note(entry);
                entry.stream()
                        .ifPresent(id -> streams.computeIfPresent(
                                id, (_, s) -> s.with(s.history().refused(refusal))));
                yield false;
            }
        };
    }

    /** What was before the first announcement. Anything announced meanwhile is newer and stays. */
    void remember(List<Asset> before, List<LogEntry> entries) {
        before.forEach(a -> assets.putIfAbsent(a.id(), a));
        entries.forEach(this::note);
    }

    Past past(StreamId id, Instant now, int marks) {
        ZoneId zone = conference.zone();
        var today = now.atZone(zone).toLocalDate();
        var refused = refusals.getOrDefault(id, Map.of()).values().stream()
                .filter(at -> at.atZone(zone).toLocalDate().equals(today))
                .count();
        return new Past((int) refused, recordings(id, assets.values()), marks);
    }

    private static List<Asset> recordings(StreamId id, Collection<Asset> all) {
        return all.stream()
                .filter(a -> a.stream().equals(id))
                .sorted((a, b) -> b.createdAt().compareTo(a.createdAt()))
                .toList();
    }

    /** By the entry's number, so that one that is read twice counts once. */
    private void note(LogEntry entry) {
        if (entry.fact() == Fact.ENCODER_REFUSED) {
            entry.stream()
                    .ifPresent(id ->
                            refusals.computeIfAbsent(id, _ -> new HashMap<>()).put(entry.id(), entry.at()));
        }
    }
}
