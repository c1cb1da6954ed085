package tallyboard.testing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a schedule.xml, as a conference would publish it. */
public final class ScheduleFile {
    private final String version;
    private final Optional<String> zone;
    private final Map<String, String> rooms = new LinkedHashMap<>();
    private final Map<String, String> more = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(
            String room,
            String code,
            LocalDateTime start,
            Optional<Duration> length,
            String title,
            boolean isOptedOut) {}

    /** @param zone as it stands in the file; a file without one gives local times only */
    public ScheduleFile(String version, Optional<String> zone) {
        this.version = version;
        this.zone = zone;
    }

    public ScheduleFile room(String name, String guid) {
        rooms.put(name, guid);
        return this;
    }

    /** @param start local, such as 2026-11-24T10:00 */
    public ScheduleFile talk(String room, String code, String start, int minutes, String title) {
        return talk(room, code, start, Optional.of(Duration.ofMinutes(minutes)), title, false);
    }

    public ScheduleFile talk(
            String room, String code, String start, Optional<Duration> length, String title, boolean isOptedOut) {
        rooms.putIfAbsent(room, "");
        entries.add(new Entry(room, code, LocalDateTime.parse(start), length, title, isOptedOut));
        return this;
    }

    /** More of the talk with that code, as it stands in the file. */
    public ScheduleFile with(String code, String elements) {
        more.put(code, elements);
        return this;
    }

    public String xml() {
        var xml = new StringBuilder("<schedule><version>" + version + "</version><conference>"
                + "<title>Driftwood Conf 2026</title><acronym>driftwood</acronym>");
        zone.ifPresent(name -> xml.append("<time_zone_name>" + name + "</time_zone_name>"));
        xml.append("</conference>");
        entries.stream()
                .map(entry -> entry.start().minusHours(4).toLocalDate())
                .distinct()
                .sorted()
                .forEach(day -> {
                    xml.append("<day index=\"1\" date=\"" + day + "\">");
                    rooms.forEach((name, guid) -> {
                        xml.append(
                                "<room name=\"" + name + "\"" + (guid.isEmpty() ? "" : " guid=\"" + guid + "\"") + ">");
                        entries.stream()
                                .filter(entry -> entry.room().equals(name)
                                        && entry.start()
                                                .minusHours(4)
                                                .toLocalDate()
                                                .equals(day))
                                .forEach(entry -> xml.append(event(entry)));
                        xml.append("</room>");
                    });
                    xml.append("</day>");
                });
        return xml.append("</schedule>").toString();
    }

    private String event(Entry entry) {
        var date = zone.map(_ -> "<date>"
                        + entry.start().atZone(ZoneId.of("Europe/Berlin")).toOffsetDateTime() + "</date>")
                .orElse("");
        var length = entry.length()
                .map(l -> "<duration>%d:%02d</duration>".formatted(l.toHours(), l.toMinutesPart()))
                .orElse("");
        return "<event guid=\"guid-" + entry.code() + "\" code=\"" + entry.code() + "\">" + date
                + "<start>" + entry.start().toLocalTime() + "</start>" + length
                + "<room>" + entry.room() + "</room><title>" + entry.title() + "</title>"
                + "<recording><optout>" + entry.isOptedOut() + "</optout></recording>"
                + more.getOrDefault(entry.code(), "") + "</event>";
    }
}
