package tallyboard.agenda.read;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.Talk;

/**
 * What a schedule file says.
 *
 * @param title of the conference; may be empty
 * @param version as the file calls it; may be empty
 * @param rooms in the order of the organisers, also those without a talk
 * @param talks in the order of the file
 */
public record ReadSchedule(
        Format format,
        String title,
        String version,
        Zone zone,
        List<RoomRef> rooms,
        List<Talk> talks,
        List<Warning> warnings) {

    /** What kind of file it is. */
    public enum Format {
        /** {@code schedule.xml} of frab, pretalx, wafer, pentabarf and their like. */
        SCHEDULE_XML,
        /** {@code schedule.json} of frab and pretalx. */
        SCHEDULE_JSON,
        /** The flat second format of the c3voc hub. */
        HUB_JSON,
        /** An answer of pretalx's own API, expanded. */
        PRETALX_API,
        ICALENDAR
    }

    /** How the file's times are tied to the world. */
    public sealed interface Zone {}

    /**
     * The zone is known: from the file, or chosen by the user.
     *
     * @param written as the file writes it, where that is something else than the id; empty otherwise
     */
    public record Named(ZoneId id, String written) implements Zone {}

    /** The file gives offsets only; the instants are right, the zone must be asked for. */
    public record OffsetsOnly(List<ZoneOffset> offsets) implements Zone {}

    /** The file gives neither; the talks' instants are its local times read as UTC, and the zone must be asked for. */
    public record Unknown() implements Zone {}

    public ReadSchedule {
        rooms = List.copyOf(rooms);
        talks = List.copyOf(talks);
        warnings = List.copyOf(warnings);
    }
}
