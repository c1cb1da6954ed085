package tallyboard.agenda.read;

import java.util.List;

/**
 * Something in the file that was understood only with a guess, or that the user should know; grouped, so each kind and
 * subject stands once.
 *
 * @param subject what it is about where that is one thing, such as a room's name or a zone; may be empty
 * @param talks titles of the talks behind it, in the order of the file; may be empty
 */
public record Warning(Kind kind, String subject, List<String> talks) {
    public Warning {
        talks = List.copyOf(talks);
    }

    /** What is to be known. */
    public enum Kind {
        /** The zone is not in the file; it is asked for. Subject: the offsets, where there are some. */
        NO_ZONE,
        /** The file writes a zone by another name. Subject: as written. */
        ZONE_READ_AS,
        /** The zone in the file is none that is known. Subject: as written. */
        ZONE_NOT_KNOWN,
        /** The offsets of all times contradict the zone. Subject: the zone. */
        ZONE_DOES_NOT_FIT,
        /** All times claim an offset they do not mean; read as local times. */
        FALSE_OFFSET,
        /** Date and local start of these talks disagree; the date was taken. */
        DATE_AND_START_DISAGREE,
        /** A local time that the change of the clocks skips or has twice. */
        CLOCK_CHANGE,
        /** No length, or none that can be: 0, negative, over 7 days. */
        NO_LENGTH,
        /** Longer than 12 hours. */
        VERY_LONG,
        /** Begin after midnight and stand on the evening before. For information. */
        AFTER_MIDNIGHT,
        /** Talks that have no room. */
        NO_ROOM,
        /** A room that has no id where others have one: matched by name in a later version. Subject: the room. */
        ROOM_WITHOUT_ID,
        /** Two rooms with one id: matched by name. Subject: the id. */
        ROOM_ID_TWICE,
        /** Two room names that differ only in blanks or case. Subject: both. */
        ROOMS_ALIKE,
        /** The talk itself names another room than the one it stands in; the one it stands in was taken. */
        ROOM_DIFFERS,
        /** Overlap in one room; a fact to show. Subject: the room. */
        OVERLAP,
        /** One key on several talks; it was dropped for them. Subject: the key. */
        KEY_TWICE,
        /** Talks without any key: recognised by title and start only. */
        NO_KEY,
        /** Talks without a start, or in a year that cannot be: left out. */
        NO_START,
        /** Whole-day or non-stage entries: left out. */
        NOT_ON_STAGE,
        /** Talks that the file marks as cancelled or not confirmed: left out. */
        CANCELLED,
        /** The format has no place for a recording opt-out. */
        NO_CONSENT_IN_FORMAT,
        /** Not to be recorded by request. For information. */
        NOT_RECORDED,
        /** Bytes that are not UTF-8 were read as Windows-1252, or control characters were taken out. */
        TEXT_REPAIRED,
        /** Texts longer than the limit were cut. */
        TEXT_CUT,
        /** A repetition that could not be expanded, or only in part. */
        REPETITION,
        /** The file is one page of a longer list. */
        PART_ONLY
    }
}
