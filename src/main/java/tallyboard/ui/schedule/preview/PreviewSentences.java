package tallyboard.ui.schedule.preview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tallyboard.agenda.Conference;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.read.Warning;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.ui.kit.Figures;
import tallyboard.ui.kit.Messages;
import tallyboard.ui.kit.discretion.Discretion;
import tallyboard.ui.schedule.plan.ConferenceDay;
import tallyboard.ui.schedule.preview.Preview.Found;
import tallyboard.ui.schedule.preview.PreviewWords.Card;
import tallyboard.ui.schedule.preview.PreviewWords.Thing;
import tallyboard.ui.schedule.preview.PreviewWords.Zones;
import tallyboard.ui.schedule.words.ImportWords;

/** Says what was found in a schedule file. */
final class PreviewSentences {
    /** Nothing was guessed; it is good to know all the same. */
    private static final Set<Kind> FOR_INFORMATION = EnumSet.of(
            Kind.AFTER_MIDNIGHT, Kind.NOT_RECORDED, Kind.NO_CONSENT_IN_FORMAT, Kind.ZONE_READ_AS, Kind.CANCELLED);

    private final Found found;
    private final ReadSchedule schedule;
    private final Conference conference;
    private final boolean isFirst;

    private PreviewSentences(Found found, Conference conference, boolean isFirst) {
        this.found = found;
        this.schedule = found.schedule();
        this.conference = conference;
        this.isFirst = isFirst;
    }

    /** @param isFirst there is no session on the desk yet */
    static PreviewWords of(Found found, Conference conference, boolean isFirst, Duration took) {
        return new PreviewSentences(found, conference, isFirst).words(took);
    }

    private PreviewWords words(Duration took) {
        var rooms = RoomLines.of(found, conference);
        int changes = found.comparison().changes().size();
        return new PreviewWords(
                source(took),
                List.of(event(), zone(), rooms(rooms.size()), talks()),
                rooms,
                schedule.warnings().stream().map(this::thing).toList(),
                zones(),
                isFirst ? Messages.text("preview.use") : Messages.text("preview.review", changes),
                isFirst
                        ? Messages.text("preview.after", rooms.size())
                        : Messages.text(
                                "preview.afterReview", found.comparison().untouched()));
    }

    private String source(Duration took) {
        var seconds = String.format(Locale.getDefault(Locale.Category.FORMAT), "%.1f", took.toMillis() / 1000.0);
        return schedule.version().isEmpty()
                ? Messages.text(
                        "preview.source", Discretion.now().source(found.source().name()), seconds)
                : Messages.text(
                        "preview.sourceVersion",
                        Discretion.now().source(found.source().name()),
                        schedule.version(),
                        seconds);
    }

    private Card event() {
        var title = schedule.title().isBlank() ? Messages.text("preview.event.none") : schedule.title();
        return new Card(Messages.text("preview.event"), title, dates());
    }

    private String dates() {
        var zone = zoneOr(ZoneOffset.UTC);
        var days = schedule.talks().stream()
                .map(talk -> ConferenceDay.of(talk.start(), zone).date())
                .distinct()
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return "";
        }
        return days.size() == 1
                ? Figures.day(days.getFirst())
                : Messages.text(
                        "preview.event.days",
                        day(days.getFirst(), days.getLast()),
                        dayAndMonth(days.getLast()),
                        days.size());
    }

    /** The month only where the other date has another one. */
    private static String day(LocalDate from, LocalDate to) {
        return from.getMonth() == to.getMonth() ? String.valueOf(from.getDayOfMonth()) : dayAndMonth(from);
    }

    private static String dayAndMonth(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM", Messages.language()).format(date);
    }

    private Card zone() {
        var caption = Messages.text("preview.zone");
        return switch (schedule.zone()) {
            case ReadSchedule.Named(var id, var written) ->
                new Card(
                        caption,
                        id.getId(),
                        found.chosen().isPresent()
                                ? Messages.text("preview.zone.chosen")
                                : written.isEmpty()
                                        ? Messages.text("preview.zone.fromFile")
                                        : Messages.text("preview.zone.written", written));
            case ReadSchedule.OffsetsOnly _, ReadSchedule.Unknown _ ->
                new Card(caption, Messages.text("preview.zone.missing"), Messages.text("preview.zone.ask"));
        };
    }

    private Card rooms(int used) {
        int idle = (int) schedule.rooms().stream()
                .filter(room -> talksIn(room.name()) == 0)
                .count();
        return new Card(
                Messages.text("preview.rooms"),
                String.valueOf(used),
                idle == 0 ? Messages.text("preview.rooms.tracks") : Messages.text("preview.rooms.idle", idle));
    }

    private Card talks() {
        long unrecorded = schedule.talks().stream()
                .map(Talk::consent)
                .filter(consent -> consent.isNotRecorded() || consent.isNotStreamed())
                .count();
        return new Card(
                Messages.text("preview.talks"),
                String.valueOf(schedule.talks().size()),
                Messages.text("preview.talks.unrecorded", unrecorded));
    }

    private int talksIn(String room) {
        return (int) schedule.talks().stream()
                .filter(talk -> talk.room().equals(room))
                .count();
    }

    private Thing thing(Warning warning) {
        return new Thing(
                !FOR_INFORMATION.contains(warning.kind()), ImportWords.warning(warning, schedule), warning.talks());
    }

    private Zones zones() {
        if (found.isZoneKnown() && found.chosen().isEmpty()) {
            return Zones.NOT_ASKED;
        }
        var likely = new ArrayList<String>();
        if (schedule.zone() instanceof ReadSchedule.OffsetsOnly(var offsets)) {
            likely.addAll(withOffsets(offsets));
        }
        var all = Stream.concat(likely.stream(), ids()).distinct().toList();
        return new Zones(all, found.chosen().map(ZoneId::getId));
    }

    /** The zones that had one of these offsets when the event is. */
    private List<String> withOffsets(List<ZoneOffset> offsets) {
        var when = schedule.talks().stream().map(Talk::start).min(Instant::compareTo);
        return ids().filter(id -> when.map(at -> ZoneId.of(id).getRules().getOffset(at))
                        .filter(offsets::contains)
                        .isPresent())
                .toList();
    }

    /** Places, not the abbreviations and offsets that stand beside them. */
    private static Stream<String> ids() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted();
    }

    private ZoneId zoneOr(ZoneId other) {
        return schedule.zone() instanceof ReadSchedule.Named named ? named.id() : other;
    }
}
