package tallyboard.agenda.read.found;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.read.ReadSchedule;
import tallyboard.agenda.read.Warning.Kind;
import tallyboard.agenda.read.text.Stamp;
import tallyboard.agenda.read.zone.ZoneNames;

/** Weighs what a file says about its zone against what its talks say all together. */
final class ZoneEvidence {
    /** Of ten talks so many, and the file means it; the rest are mistakes in single talks. */
    private static final int NEARLY_ALL = 9;

    private static final int DAY_MINUTES = 24 * 60;
    private static final int EASTERNMOST_MINUTES = 14 * 60;

    private final List<Dated> dated;
    private final boolean isOffsetFalse;
    private final ReadSchedule.Zone zone;
    /** Whether nearly all dates contradict the zone, so that a start that does is no mistake of its own. */
    private final boolean isMisfit;

    /** A talk with a date that has an offset, and a local start. */
    private record Dated(Stamp stamp, ZoneOffset offset, LocalTime start) {
        Instant at() {
            return stamp.local().toInstant(offset);
        }

        /** Whether the date, read without its offset, is the start. */
        boolean hasDigitsOfStart() {
            return minutes(stamp.local().toLocalTime()).equals(start);
        }

        boolean agreesWith(ZoneId zone) {
            return isAt(at(), zone, start);
        }

        /** The offset with which date and start say the same. */
        ZoneOffset implied() {
            int utc = at().atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 60;
            int ahead = Math.floorMod(start.toSecondOfDay() / 60 - utc, DAY_MINUTES);
            int east = ahead > EASTERNMOST_MINUTES ? ahead - DAY_MINUTES : ahead;
            return hasDigitsOfStart() ? offset : ZoneOffset.ofTotalSeconds(east * 60);
        }
    }

    ZoneEvidence(Found found, Optional<ZoneId> chosen) {
        this.dated = found.talks().stream().flatMap(t -> dated(t).stream()).toList();
        var written = ZoneNames.find(found.zone());
        boolean isFalse = written.or(() -> chosen).filter(this::meansLocalTime).isPresent();
        boolean isContradicted =
                !isFalse && written.filter(this::isContradicted).isPresent();
        this.isOffsetFalse = isFalse;
        this.zone = named(found, isContradicted ? Optional.empty() : written, chosen)
                .orElseGet(() -> unnamed(found));
        this.isMisfit = zone instanceof ReadSchedule.Named named && !isFalse && isContradicted(named.id());
        note(found, isContradicted);
    }

    ReadSchedule.Zone zone() {
        return zone;
    }

    /** Whether all times are written as UTC and mean local time. */
    boolean isOffsetFalse() {
        return isOffsetFalse;
    }

    /** Whether a start at that instant can be what the talk says; always, when the zone itself is what does not fit. */
    boolean allows(Instant at, LocalTime start) {
        return switch (zone) {
            case ReadSchedule.Named named -> isMisfit || isAt(at, named.id(), start);
            case ReadSchedule.OffsetsOnly only -> only.offsets().stream().anyMatch(o -> isAt(at, o, start));
            case ReadSchedule.Unknown _ -> isAt(at, ZoneOffset.UTC, start);
        };
    }

    private static boolean isAt(Instant at, ZoneId zone, LocalTime start) {
        return minutes(at.atZone(zone).toLocalTime()).equals(minutes(start));
    }

    private static Optional<Dated> dated(FoundTalk talk) {
        var timing = talk.timing();
        return timing.date()
                .flatMap(stamp -> stamp.offset()
                        .flatMap(offset -> timing.start().map(start -> new Dated(stamp, offset, minutes(start)))));
    }

    private boolean meansLocalTime(ZoneId id) {
        return isNearlyAll(dated.stream()
                .filter(d -> d.offset().equals(ZoneOffset.UTC) && d.hasDigitsOfStart() && !d.agreesWith(id))
                .count());
    }

    private boolean isContradicted(ZoneId id) {
        return isNearlyAll(dated.stream()
                .filter(d -> !d.offset().equals(ZoneOffset.UTC) && d.hasDigitsOfStart() && !d.agreesWith(id))
                .count());
    }

    private boolean isNearlyAll(long count) {
        return count > 0 && count * 10 >= (long) dated.size() * NEARLY_ALL;
    }

    private static Optional<ReadSchedule.Zone> named(Found found, Optional<ZoneId> written, Optional<ZoneId> chosen) {
        return written.<ReadSchedule.Zone>map(
                        id -> new ReadSchedule.Named(id, id.getId().equals(found.zone()) ? "" : found.zone()))
                .or(() -> chosen.map(id -> new ReadSchedule.Named(id, "")));
    }

    private ReadSchedule.Zone unnamed(Found found) {
        var offsets = dated.isEmpty() ? writtenOffsets(found) : impliedOffsets();
        return offsets.isEmpty() ? new ReadSchedule.Unknown() : new ReadSchedule.OffsetsOnly(offsets);
    }

    private static List<ZoneOffset> writtenOffsets(Found found) {
        return byFrequency(found.talks().stream()
                .flatMap(t -> t.timing().date().flatMap(Stamp::offset).stream())
                .collect(groupingBy(o -> o, counting())));
    }

    /** An offset that only contradictory talks have is their mistake. */
    private List<ZoneOffset> impliedOffsets() {
        var all = byFrequency(dated.stream().collect(groupingBy(Dated::implied, counting())));
        return all.stream()
                .filter(o -> o.equals(all.getFirst())
                        || dated.stream()
                                .anyMatch(
                                        d -> d.hasDigitsOfStart() && d.offset().equals(o)))
                .toList();
    }

    private static List<ZoneOffset> byFrequency(Map<ZoneOffset, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<ZoneOffset, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void note(Found found, boolean isContradicted) {
        if (isOffsetFalse) {
            found.notes().add(Kind.FALSE_OFFSET, "");
        }
        switch (zone) {
            case ReadSchedule.Named named -> {
                if (!named.written().isEmpty()) {
                    found.notes().add(Kind.ZONE_READ_AS, named.written());
                } else if (isContradicted || isMisfit) {
                    found.notes()
                            .add(
                                    Kind.ZONE_DOES_NOT_FIT,
                                    isContradicted ? found.zone() : named.id().getId());
                }
            }
            case ReadSchedule.OffsetsOnly only -> noteUnnamed(found, isContradicted, only.offsets());
            case ReadSchedule.Unknown _ -> noteUnnamed(found, isContradicted, List.of());
        }
    }

    private static void noteUnnamed(Found found, boolean isContradicted, List<ZoneOffset> offsets) {
        if (isContradicted) {
            found.notes().add(Kind.ZONE_DOES_NOT_FIT, found.zone());
        } else if (!found.zone().isEmpty()) {
            found.notes().add(Kind.ZONE_NOT_KNOWN, found.zone());
        } else {
            found.notes()
                    .add(Kind.NO_ZONE, offsets.stream().map(ZoneEvidence::words).collect(joining(", ")));
        }
    }

    private static String words(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    private static LocalTime minutes(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }
}
