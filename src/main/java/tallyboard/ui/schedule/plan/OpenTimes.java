package tallyboard.ui.schedule.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tallyboard.agenda.Session;
import tallyboard.agenda.plan.Openings;

/** When the gate of a track is open, if nobody and nothing interferes with the plan. */
final class OpenTimes {
    private OpenTimes() {}

    /** @param sessions of one track, by start */
    static List<Span> of(List<Session> sessions) {
        var spans = new ArrayList<Span>();
        Optional<Instant> opened = Optional.empty();
        for (var act : Openings.acts(sessions)) {
            if (act.opens()) {
                opened = opened.or(() -> Optional.of(act.at()));
            } else {
                opened.ifPresent(from -> spans.add(new Span(from, act.at())));
                opened = Optional.empty();
            }
        }
        return Span.joined(spans);
    }
}
