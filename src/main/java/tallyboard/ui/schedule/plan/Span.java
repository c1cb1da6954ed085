package tallyboard.ui.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tallyboard.agenda.Session;

/** A stretch of time, its end not in it. */
public record Span(Instant from, Instant to) {

    public static Span of(Session session) {
        return new Span(session.start(), session.end());
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean covers(Span other) {
        return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    /** In minutes with their fraction, from the beginning of this span. */
    public double minutesTo(Instant at) {
        return Duration.between(from, at).toMillis() / 60_000.0;
    }

    /** The least number of spans that hold the same time, in order; spans that touch are one. */
    public static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (!joined.isEmpty() && !span.from.isAfter(joined.getLast().to)) {
                var last = joined.removeLast();
                joined.add(new Span(last.from, last.to.isAfter(span.to) ? last.to : span.to));
            } else {
                joined.add(span);
            }
        }
        return List.copyOf(joined);
    }
}
