package tallyboard.ui.schedule.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tallyboard.agenda.Agenda;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Session;
import tallyboard.agenda.SessionId;
import tallyboard.agenda.Track;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.schedule.plan.BlockRow.Place;

/**
 * All that the grid shows of one day at one moment.
 *
 * @param shown the used hours of the day, in whole hours
 * @param now in it; empty when the day is another one
 */
public record DayPlan(ConferenceDay day, Span shown, List<ColumnRow> columns, Optional<Instant> now) {
    /** A shorter pause is for changing over, and not worth a block. */
    private static final Duration LEAST_BREAK = Duration.ofMinutes(30);

    private static final Duration HOUR = Duration.ofHours(1);

    public DayPlan {
        columns = List.copyOf(columns);
    }

    /** What is drawn, and what it is drawn from. */
    public record Sources(
            Agenda agenda, Conference conference, DayStates states, Map<SessionId, Pending> pending, Instant now) {}

    public static DayPlan of(ConferenceDay day, Sources from) {
        var columns = new ArrayList<ColumnRow>();
        for (var track : from.conference().tracks()) {
            columns.add(column(track, day, from));
        }
        var shown = shown(day, columns);
        return new DayPlan(day, shown, columns, Optional.of(from.now()).filter(shown::holds));
    }

    public Optional<BlockRow> find(SessionId id) {
        return columns.stream()
                .flatMap(column -> column.blocks().stream())
                .filter(block -> block.id().equals(id))
                .findFirst();
    }

    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.blocks().isEmpty());
    }

    private static ColumnRow column(Track track, ConferenceDay day, Sources from) {
        var all = from.agenda().of(track.id());
        var sessions = on(day, all);
        var places = Placing.of(sessions);
        var gates = OpenTimes.of(sessions);
        var states = from.states().of(track.id(), all, from.now());
        var blocks = new ArrayList<BlockRow>();
        for (var session : sessions) {
            var place = places.getOrDefault(session.id(), Place.ALONE);
            blocks.add(new BlockWords(session, states.apply(session), sessions, track, from).block(place));
        }
        return new ColumnRow(
                track.id(),
                TrackName.letter(from.conference().tracks().indexOf(track)),
                track.name(),
                from.states().of(track.id()),
                blocks,
                breaks(sessions, gates),
                gates);
    }

    /** The sessions of that day. */
    public static List<Session> on(ConferenceDay day, List<Session> sessions) {
        var whole = day.span();
        return sessions.stream().filter(session -> whole.holds(session.start())).toList();
    }

    private static List<BreakRow> breaks(List<Session> sessions, List<Span> gates) {
        var taken = Span.joined(sessions.stream().map(Span::of).toList());
        var breaks = new ArrayList<BreakRow>();
        for (int i = 1; i < taken.size(); i++) {
            var pause = new Span(taken.get(i - 1).to(), taken.get(i).from());
            if (pause.length().compareTo(LEAST_BREAK) >= 0) {
                breaks.add(new BreakRow(pause, gates.stream().anyMatch(gate -> gate.covers(pause))));
            }
        }
        return breaks;
    }

    /** From the hour in which the first gate opens to the end of that in which the last one closes. */
    private static Span shown(ConferenceDay day, List<ColumnRow> columns) {
        var whole = day.span();
        var used = columns.stream()
                .flatMap(column -> Stream.concat(
                        column.gates().stream(), column.blocks().stream().map(BlockRow::span)))
                .toList();
        var first = used.stream().map(Span::from).min(Instant::compareTo).orElse(whole.from());
        var last = used.stream().map(Span::to).max(Instant::compareTo).orElse(whole.to());
        var from = whole.from().plus(HOUR.multipliedBy(Math.max(0, hours(whole.from(), first))));
        var to = whole.from().plus(HOUR.multipliedBy(hours(whole.from(), last.minusMillis(1)) + 1));
        return new Span(from, to);
    }

    private static long hours(Instant from, Instant to) {
        return Math.floorDiv(Duration.between(from, to).toMillis(), HOUR.toMillis());
    }
}
