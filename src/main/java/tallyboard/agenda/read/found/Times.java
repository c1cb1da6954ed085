package tallyboard.agenda.read.found;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.agenda.read.found.FoundTalk.Day;
import tallyboard.agenda.read.text.Stamp;

/**
 * Works out when the talks begin. The date of a talk with its offset is taken before all else, held against its local
 * start; without a date, its day, its start and the zone tell. What is wrong in all talks is one mistake, and told once.
 */
final class Times {
    /** When the night is thought to be over, where the file does not say. */
    private static final LocalTime DAY_CHANGE = LocalTime.of(4, 0);
    /** A day that is said to begin later than this begins with its first talk, and tells nothing about the night. */
    private static final LocalTime LATEST_DAY_CHANGE = LocalTime.of(6, 0);

    private final Found found;
    private final ZoneEvidence evidence;
    private final ReadSchedule.Zone zone;
    /** What ties local times to the world; UTC where nothing does. */
    private final ZoneId clock;

    Times(Found found, Optional<ZoneId> chosen) {
        this.found = found;
        this.evidence = new ZoneEvidence(found, chosen);
        this.zone = evidence.zone();
        this.clock = switch (zone) {
            case ReadSchedule.Named named -> named.id();
            case ReadSchedule.OffsetsOnly only -> only.offsets().getFirst();
            case ReadSchedule.Unknown _ -> ZoneOffset.UTC;
        };
    }

    ReadSchedule.Zone zone() {
        return zone;
    }

    /** When the talk begins; empty when the file does not say. Notes what is odd. */
    Optional<Instant> start(FoundTalk talk) {
        var timing = talk.timing();
        var stamp = timing.date();
        var start = stamp.isPresent() ? stamp.map(s -> instant(s, talk)) : onDay(talk);
        start.ifPresent(at -> {
            compare(at, talk);
            noteNight(at, talk);
        });
        return start;
    }

    private Instant instant(Stamp stamp, FoundTalk talk) {
        var offset = stamp.offset().filter(o -> !(evidence.isOffsetFalse() && o.equals(ZoneOffset.UTC)));
        return offset.map(stamp.local()::toInstant).orElseGet(() -> local(stamp.local(), talk));
    }

    private Optional<Instant> onDay(FoundTalk talk) {
        var timing = talk.timing();
        return timing.day()
                .flatMap(day -> date(day)
                        .flatMap(date -> timing.start().map(start -> {
                            var isNight = start.isBefore(change(day));
                            return local((isNight ? date.plusDays(1) : date).atTime(start), talk);
                        })));
    }

    private Instant local(LocalDateTime local, FoundTalk talk) {
        if (clock.getRules().getValidOffsets(local).size() != 1) {
            found.notes().add(Kind.CLOCK_CHANGE, "", talk.title());
        }
        return local.atZone(clock).toInstant();
    }

    private void compare(Instant at, FoundTalk talk) {
        boolean hasDate = talk.timing().date().isPresent();
        if (hasDate
                && talk.timing()
                        .start()
                        .filter(start -> !evidence.allows(at, start))
                        .isPresent()) {
            found.notes().add(Kind.DATE_AND_START_DISAGREE, "", talk.title());
        }
    }

    private void noteNight(Instant at, FoundTalk talk) {
        var local = at.atZone(clock);
        talk.timing().day().ifPresent(day -> {
            boolean isNextDate = date(day)
                    .filter(d -> d.plusDays(1).equals(local.toLocalDate()))
                    .isPresent();
            if (isNextDate && local.toLocalTime().isBefore(change(day))) {
                found.notes().add(Kind.AFTER_MIDNIGHT, "", talk.title());
            }
        });
    }

    private Optional<LocalDate> date(Day day) {
        return day.date().or(() -> day.begins().map(b -> here(b).toLocalDate()));
    }

    private LocalTime change(Day day) {
        return found.dayChange()
                .or(() -> day.begins().map(b -> here(b).toLocalTime()).filter(not(LATEST_DAY_CHANGE::isBefore)))
                .orElse(DAY_CHANGE);
    }

    private LocalDateTime here(Stamp stamp) {
        return stamp.offset()
                .map(o -> LocalDateTime.ofInstant(stamp.local().toInstant(o), clock))
                .orElse(stamp.local());
    }
}
