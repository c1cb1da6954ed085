package tallyboard.agenda.read.ical;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What ties a local time of the calendar to the world. */
sealed interface Clock {
    /** A zone of the tz database, whatever the calendar calls it. */
    record InZone(ZoneId id) implements Clock {}

    /** A zone that only the calendar itself defines. */
    record Defined(ZoneDefinition definition) implements Clock {}

    /** Nothing; or a zone that nobody knows. */
    record Floating() implements Clock {}

    /** The offset at that time: the first of two, and the one before a gap. */
    default Optional<ZoneOffset> offset(LocalDateTime local) {
        return switch (this) {
            case InZone in -> Optional.of(offset(local, in.id()));
            case Defined by -> by.definition().offset(local);
            case Floating _ -> Optional.empty();
        };
    }

    /** Whether the clocks are being changed just then. */
    default boolean isChanging(LocalDateTime local) {
        return this instanceof InZone in
                && in.id().getRules().getValidOffsets(local).size() != 1;
    }

    private static ZoneOffset offset(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change == null ? zone.getRules().getOffset(local) : change.getOffsetBefore();
    }
}
