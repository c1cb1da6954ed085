package tallyboard.ui.log.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tallyboard.agenda.Conference;
import tallyboard.desk.report.Incident;
import tallyboard.desk.report.Incident.Caller;
import tallyboard.desk.report.Incident.Lost;
import tallyboard.desk.report.Incident.Span;
import tallyboard.desk.report.Page;
import tallyboard.desk.report.Page.Pair;
import tallyboard.desk.report.Page.Table;
import tallyboard.stream.LiveStreams;
import tallyboard.stream.StreamId;
import tallyboard.stream.event.LogEntry;
import tallyboard.stream.publish.Encoder;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.log.LogBook;
import tallyboard.ui.log.LogNames;
import tallyboard.ui.log.LogRow;

/** Puts the report about an incident into words. Reads the whole log in pieces, so it belongs into the background. */
final class IncidentText {
    private static final int PIECE = 2000;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final LiveStreams streams;
    private final Conference conference;
    private final Asked asked;

    /**
     * What the report is about.
     *
     * @param track its letter; empty for all, and what belongs to none
     * @param writtenAt now
     */
    record Asked(Span span, Optional<String> track, Instant writtenAt) {}

    IncidentText(LiveStreams streams, Conference conference, Asked asked) {
        this.streams = streams;
        this.conference = conference;
        this.asked = asked;
    }

    Page page() {
        var entries = new ArrayList<LogEntry>();
        var lines = lines(entries);
        var lost = Incident.lost(streams.assets(), this::isMeant, asked.span());
        return new Page(
                Messages.language().getLanguage(),
                Messages.text("log.incident.title", event()),
                facts(),
                List.of(timeline(lines), gaps(lost), callers(Incident.callers(entries))),
                Messages.text("log.incident.foot"));
    }

    private List<LogRow> lines(List<LogEntry> meant) {
        var names = new LogNames(conference);
        streams.all().forEach(names::take);
        var book = new LogBook(names, Integer.MAX_VALUE);
        long after = 0;
        for (var piece = streams.log(after, PIECE); !piece.isEmpty(); piece = streams.log(after, PIECE)) {
            for (var entry : piece) {
                if (isMeant(entry)) {
                    meant.add(entry);
                    book.add(entry);
                } else {
                    book.pass(entry);
                }
            }
            after = piece.getLast().id();
        }
        return book.rows().reversed().stream()
                .filter(row -> !row.isMinor())
                .map(LogRow::whole)
                .toList();
    }

    private boolean isMeant(LogEntry entry) {
        Predicate<StreamId> meant = this::isMeant;
        return asked.span().holds(entry.at())
                && entry.stream().map(meant::test).orElse(asked.track().isEmpty());
    }

    private boolean isMeant(StreamId stream) {
        return asked.track().isEmpty()
                || TrackName.of(conference, stream).map(TrackName::letter).equals(asked.track());
    }

    private List<Pair> facts() {
        var zone = conference.zone();
        return List.of(
                new Pair(Messages.text("log.incident.event"), event()),
                new Pair(
                        Messages.text("log.incident.span"),
                        Messages.text(
                                "log.incident.fromTo",
                                time(asked.span().from()),
                                time(asked.span().to()))),
                new Pair(Messages.text("log.incident.zone"), zone.getId()),
                new Pair(Messages.text("log.incident.tracks"), tracks()),
                new Pair(Messages.text("log.incident.writtenAt"), time(asked.writtenAt())));
    }

    private String event() {
        return conference.name().isBlank() ? Messages.text("event.unnamed") : conference.name();
    }

    private String tracks() {
        var names = conference.tracks().stream()
                .flatMap(track -> track.streams().stream())
                .filter(this::isMeant)
                .map(this::track)
                .toList();
        return names.isEmpty() ? Figures.DASH : String.join(", ", names);
    }

    private Table timeline(List<LogRow> lines) {
        return table(
                "log.incident.timeline",
                List.of(
                        "log.column.time",
                        "log.column.track",
                        "log.column.what",
                        "log.column.who",
                        "log.detail.address"),
                lines.stream()
                        .map(row -> List.of(
                                time(row.since()),
                                row.letter(),
                                row.repeated() + until(row),
                                row.who(),
                                row.entry().details().getOrDefault("address", "")))
                        .toList(),
                "log.incident.timeline.none");
    }

    private String until(LogRow row) {
        return row.repeats() == 1
                ? ""
                : " "
                        + Messages.text(
                                "log.incident.until",
                                Figures.timeWithSeconds(row.entry().at(), zone()));
    }

    private Table gaps(List<Lost> lost) {
        return table(
                "log.incident.gaps",
                List.of("log.incident.from", "log.incident.to", "log.column.track", "log.incident.length"),
                lost.stream()
                        .map(gap -> List.of(
                                time(gap.from()),
                                time(gap.to()),
                                track(gap.stream()),
                                Figures.clock(Duration.between(gap.from(), gap.to()))))
                        .toList(),
                "log.incident.gaps.none");
    }

    private Table callers(List<Caller> callers) {
        return table(
                "log.incident.callers",
                List.of(
                        "log.detail.address",
                        "log.detail.encoder",
                        "log.incident.reason",
                        "log.incident.attempts",
                        "log.incident.from",
                        "log.incident.to"),
                callers.stream()
                        .map(caller -> List.of(
                                caller.address(),
                                caller.encoder().equals(Encoder.UNKNOWN) ? Figures.DASH : caller.encoder(),
                                caller.reason(),
                                String.valueOf(caller.attempts()),
                                time(caller.span().from()),
                                time(caller.span().to())))
                        .toList(),
                "log.incident.callers.none");
    }

    private static Table table(String title, List<String> heads, List<List<String>> rows, String none) {
        return new Table(
                Messages.text(title), heads.stream().map(Messages::text).toList(), rows, Messages.text(none));
    }

    private String track(StreamId stream) {
        return TrackName.of(conference, stream)
                .map(name -> name.letter() + " " + name.room())
                .orElseGet(() -> Messages.text("log.unknownStream"));
    }

    private String time(Instant at) {
        return CLOCK.format(at.atZone(zone()));
    }

    private ZoneId zone() {
        return conference.zone();
    }
}
