package tallyboard.agenda.read.found;

import java.net.URI;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.UnreadableScheduleException.Reason;
import tallyboard.agenda.read.text.Cleaning;

/** What a format has found in its file, up to the limits. Filled by one reader, on its thread. */
public final class Found {
    private final Notes notes = new Notes();
    private final Map<String, Optional<String>> rooms = new LinkedHashMap<>();
    private final List<FoundTalk> talks = new ArrayList<>();
    private final Cleaning cleaning = new Cleaning();
    private int days;
    private String title = "";
    private String version = "";
    private String zone = "";
    private Optional<LocalTime> dayChange = Optional.empty();
    private Optional<URI> address = Optional.empty();

    public Notes notes() {
        return notes;
    }

    /** The rooms in the order of their first mention, with the first id that each was given. */
    public Map<String, Optional<String>> rooms() {
        return rooms;
    }

    public List<FoundTalk> talks() {
        return talks;
    }

    /** Takes a room; one without a name is none. */
    public void addRoom(String name, Optional<String> guid) throws UnreadableScheduleException {
        if (!name.isEmpty()) {
            rooms.merge(name, guid, (had, now) -> had.or(() -> now));
            refuseMoreThan(Limits.ROOMS, rooms.size(), "rooms");
        }
    }

    public void addTalk(FoundTalk talk) throws UnreadableScheduleException {
        talks.add(talk);
        refuseMoreThan(Limits.SESSIONS, talks.size(), "sessions");
    }

    public void addDay() throws UnreadableScheduleException {
        days++;
        refuseMoreThan(Limits.DAYS, days, "days");
    }

    /** @param what as the reason {@link Reason#TOO_MANY} names it */
    public static void refuseMoreThan(int limit, int count, String what) throws UnreadableScheduleException {
        if (count > limit) {
            throw new UnreadableScheduleException(Reason.TOO_MANY, what, "" + limit);
        }
    }

    public String title() {
        return title;
    }

    /** Of the conference; the first that is not empty counts, as with all that follow. */
    public void title(String raw) {
        title = title.isEmpty() ? cleaning.title(raw) : title;
    }

    public String version() {
        return version;
    }

    public void version(String raw) {
        version = version.isEmpty() ? cleaning.name(raw) : version;
    }

    public String zone() {
        return zone;
    }

    public void zone(String raw) {
        zone = zone.isEmpty() ? cleaning.name(raw) : zone;
    }

    public Optional<LocalTime> dayChange() {
        return dayChange;
    }

    public void dayChange(Optional<LocalTime> time) {
        dayChange = dayChange.or(() -> time);
    }

    /** What relative addresses are relative to. */
    public Optional<URI> address() {
        return address;
    }

    public void address(String raw) {
        address = address.or(() -> Links.parse(raw, Optional.empty()));
    }
}
