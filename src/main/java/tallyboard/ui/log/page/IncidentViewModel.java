package tallyboard.ui.log.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import tallyboard.agenda.Conference;
import tallyboard.desk.Tracks;
import tallyboard.desk.report.HtmlPage;
import tallyboard.desk.report.Incident.Span;
import tallyboard.stream.LiveStreams;
import tallyboard.ui.kit.Background;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.TrackName;
import tallyboard.ui.log.LogRow;
import tallyboard.ui.log.page.IncidentText.Asked;

/** Which span and which track a report is about, and where it was written. FX thread. */
public final class IncidentViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-M-d H:mm[:ss]", Locale.ROOT);
    private static final Duration AROUND = Duration.ofMinutes(15);

    private final LiveStreams streams;
    private final Tracks tracks;
    private final Background background;
    private final InstantSource clock;
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> track = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<LogRow> about = Optional.empty();

    public IncidentViewModel(LiveStreams streams, Tracks tracks, Background background, InstantSource clock) {
        this.streams = streams;
        this.tracks = tracks;
        this.background = background;
        this.clock = clock;
        from.subscribe(this::check);
        to.subscribe(this::check);
    }

    /** Begins a report; with a line it is about the time around it, otherwise about the last hour. */
    public void begin(Optional<LogRow> line) {
        begin(line, line.map(LogRow::letter).filter(letter -> !letter.isEmpty()));
        if (line.isPresent()) {
            aroundTheLine();
        } else {
            lastHour();
        }
    }

    /** Begins a report about a track from a little before that moment until now. */
    public void begin(String letter, Instant since) {
        begin(Optional.empty(), Optional.of(letter));
        span(since.minus(AROUND), clock.instant());
    }

    private void begin(Optional<LogRow> line, Optional<String> letter) {
        about = line;
        written.set("");
        problem.set("");
        track.set(letter);
        open.set(true);
    }

    /** Whether a report is being asked for. */
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    public void close() {
        open.set(false);
    }

    /** All tracks, in the order of the desk. */
    public List<TrackName> names() {
        var conference = tracks.conference();
        return conference.tracks().stream()
                .flatMap(each -> each.streams().stream())
                .flatMap(id -> TrackName.of(conference, id).stream())
                .toList();
    }

    /** The letter of the track that it is about; empty for all. */
    public ObjectProperty<Optional<String>> track() {
        return track;
    }

    /** As 2026-11-24 11:05, by the clock of the venue. */
    public StringProperty from() {
        return from;
    }

    /** The same for the end. */
    public StringProperty to() {
        return to;
    }

    /** What is wrong with the span, or with the file; empty while nothing is. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Where the report is, once it is. */
    public ReadOnlyStringProperty written() {
        return written.getReadOnlyProperty();
    }

    /** Whether the span is one, and nothing is being written. */
    public ObservableValue<Boolean> canWrite() {
        return Bindings.createBooleanBinding(() -> span().isPresent() && !busy.get(), from, to, busy);
    }

    /** Whether a line is selected that the report can be about. */
    public boolean hasLine() {
        return about.isPresent();
    }

    public void aroundTheLine() {
        about.ifPresent(row -> span(row.since().minus(AROUND), row.entry().at().plus(AROUND)));
    }

    public void lastHour() {
        span(clock.instant().minus(Duration.ofHours(1)), clock.instant());
    }

    public void today() {
        span(clock.instant().atZone(zone()).toLocalDate().atStartOfDay(zone()).toInstant(), clock.instant());
    }

    public String suggestedName() {
        return ReportNames.of(tracks.conference(), "log.incident.file", clock.instant()) + ".html";
    }

    /** Writes the report; it is there whole or not at all. */
    public void write(Path target) {
        var span = span();
        if (span.isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        var conference = tracks.conference();
        var asked = new Asked(span.get(), track.get(), clock.instant());
        background.run(
                () -> write(target, conference, asked),
                () -> {
                    busy.set(false);
                    written.set(Messages.text("log.incident.done", target));
                },
                _ -> {
                    busy.set(false);
                    problem.set(Messages.text("log.export.failed", target));
                });
    }

    private void write(Path target, Conference conference, Asked asked) throws IOException {
        var text = HtmlPage.text(new IncidentText(streams, conference, asked).page());
        var half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(half, text, StandardCharsets.UTF_8);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The minute in which it ends belongs to it. */
    private void span(Instant begin, Instant end) {
        from.set(TIME.format(begin.atZone(zone())));
        to.set(TIME.format(
                end.plus(Duration.ofSeconds(59)).truncatedTo(ChronoUnit.MINUTES).atZone(zone())));
    }

    private void check() {
        var begin = moment(from.get());
        var end = moment(to.get());
        boolean isTyped = begin.isPresent() && end.isPresent();
        problem.set(
                !isTyped
                        ? Messages.text("log.incident.noTime")
                        : end.get().isBefore(begin.get()) ? Messages.text("log.incident.backwards") : "");
    }

    private Optional<Span> span() {
        return moment(from.get())
                .flatMap(begin ->
                        moment(to.get()).filter(end -> !end.isBefore(begin)).map(end -> new Span(begin, end)));
    }

    private Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.strip(), READ).atZone(zone()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private ZoneId zone() {
        return tracks.conference().zone();
    }
}
