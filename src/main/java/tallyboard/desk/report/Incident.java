package tallyboard.desk.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import tallyboard.stream.StreamId;
import tallyboard.stream.asset.Asset;
import tallyboard.stream.event.Fact;
import tallyboard.stream.event.LogEntry;

/** What can be told about a span of time besides its facts one by one. */
public final class Incident {
    private Incident() {}

    /** From the first moment to the last, both included. */
    public record Span(Instant from, Instant to) {
        public boolean holds(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }

    /** A time for which a recording has nothing. */
    public record Lost(StreamId stream, Instant from, Instant to) {}

    /** An encoder that was turned away, for one reason, as often as it tried. */
    public record Caller(String address, String encoder, String reason, int attempts, Span span) {
        private Caller again(Instant at) {
            return new Caller(address, encoder, reason, attempts + 1, new Span(span.from(), at));
        }
    }

    /** What is missing of the recordings of these streams within the span, by the clock, earliest first. */
    public static List<Lost> lost(List<Asset> assets, Predicate<StreamId> streams, Span span) {
        return assets.stream()
                .filter(asset -> streams.test(asset.stream()))
                .flatMap(asset -> lost(asset).stream())
                .filter(gap -> !gap.to().isBefore(span.from()) && !gap.from().isAfter(span.to()))
                .sorted(Comparator.comparing(Lost::from))
                .toList();
    }

    /** A gap takes time of the clock, and of the media only when something was put in its place. */
    private static List<Lost> lost(Asset asset) {
        var begun = asset.sessions().isEmpty()
                ? asset.createdAt()
                : asset.sessions().getFirst().startedAt();
        var all = new ArrayList<Lost>();
        var before = Duration.ZERO;
        for (var gap : asset.media().gaps()) {
            var from = begun.plus(gap.at()).plus(before);
            all.add(new Lost(asset.stream(), from, from.plus(gap.lost())));
            before = before.plus(gap.leftOut());
        }
        return all;
    }

    /** Who was turned away, in the order of the first attempt. */
    public static List<Caller> callers(List<LogEntry> entries) {
        var callers = new LinkedHashMap<List<String>, Caller>();
        for (var entry : entries) {
            if (entry.fact() == Fact.ENCODER_REFUSED) {
                var address = entry.details().getOrDefault("address", "");
                var encoder = entry.details().getOrDefault("encoder", "");
                var reason = entry.details().getOrDefault("reason", "");
                callers.merge(
                        List.of(address, encoder, reason),
                        new Caller(address, encoder, reason, 1, new Span(entry.at(), entry.at())),
                        (known, fresh) -> known.again(fresh.span().to()));
            }
        }
        return List.copyOf(callers.values());
    }
}
