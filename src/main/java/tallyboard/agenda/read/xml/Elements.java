package tallyboard.agenda.read.xml;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tallyboard.agenda.read.Limits;
import tallyboard.agenda.read.UnreadableScheduleException;
import tallyboard.agenda.read.found.Draft;
import tallyboard.agenda.read.found.Draft.Field;
import tallyboard.agenda.read.found.Found;
import tallyboard.agenda.read.found.FoundTalk.Day;
import tallyboard.agenda.read.text.Cleaning;
import tallyboard.agenda.read.text.Stamp;

/** What the elements of a {@code schedule.xml} mean, by their path. */
final class Elements {
    private static final String EVENT = "schedule/day/room/event";
    private static final Map<String, Field> FIELDS = Map.ofEntries(
            entry("date", Field.DATE),
            entry("start", Field.START),
            entry("duration", Field.DURATION),
            entry("room", Field.ROOM),
            entry("title", Field.TITLE),
            entry("subtitle", Field.SUBTITLE),
            entry("track", Field.TOPIC),
            entry("type", Field.TYPE),
            entry("language", Field.LANGUAGE),
            entry("abstract", Field.ABSTRACT),
            entry("description", Field.DESCRIPTION),
            entry("url", Field.URL),
            entry("recording/optout", Field.NOT_RECORDED),
            entry("do_not_record", Field.NOT_RECORDED),
            entry("do_not_stream", Field.NOT_STREAMED));

    /** Raw text beyond this is passed over; it may still be HTML, which shrinks. */
    private static final int LONGEST_RAW = 4 * Limits.TEXT;

    private final Found found;
    private final Cleaning cleaning = new Cleaning();
    private final Deque<String> paths = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    /** The element whose text is being gathered, with all that stands inside it; empty while none is. */
    private String gathering = "";

    private boolean isTextCut;
    private Day day = new Day(Optional.empty(), Optional.empty());
    private String room = "";
    private Draft draft = new Draft();

    Elements(Found found) {
        this.found = found;
    }

    void start(String name, UnaryOperator<String> attributes) throws UnreadableScheduleException {
        var path = paths.isEmpty() ? name : paths.peek() + "/" + name;
        paths.push(path);
        switch (path) {
            case "schedule/day" -> startDay(attributes);
            case "schedule/day/room" -> {
                room = cleaning.name(attributes.apply("name"));
                found.addRoom(
                        room,
                        Optional.of(cleaning.name(attributes.apply("guid"))).filter(g -> !g.isEmpty()));
            }
            case EVENT -> {
                draft = new Draft();
                draft.set(Field.GUID, attributes.apply("guid"));
                draft.set(Field.CODE, attributes.apply("code"));
                draft.set(Field.ID, attributes.apply("id"));
            }
            case EVENT + "/links/link" -> draft.countLink();
            default -> {} // has no attribute of use
        }
        if (gathering.isEmpty() && isText(path)) {
            gathering = path;
            text.setLength(0);
            isTextCut = false;
        } else if (!gathering.isEmpty()) {
            text.append('\n'); // markup that nobody escaped: its pieces are apart
        }
    }

    void text(char[] chars, int start, int length) {
        if (!gathering.isEmpty()) {
            int fits = Math.clamp(LONGEST_RAW - text.length(), 0, length);
            isTextCut |= fits < length;
            text.append(chars, start, fits);
        }
    }

    void end() throws UnreadableScheduleException {
        var path = paths.pop();
        if (path.equals(gathering)) {
            gathering = "";
            take(path, text.toString());
        }
        if (path.equals(EVENT)) {
            draft.bringInto(found, room, Optional.of(day));
        }
    }

    private void startDay(UnaryOperator<String> attributes) throws UnreadableScheduleException {
        found.addDay();
        day = new Day(Stamp.date(attributes.apply("date")), Stamp.parse(attributes.apply("start")));
    }

    private static boolean isText(String path) {
        return switch (path) {
            case "schedule/version",
                    "schedule/conference/title",
                    "schedule/conference/release",
                    "schedule/conference/time_zone_name",
                    "schedule/conference/day_change",
                    "schedule/conference/base_url",
                    EVENT + "/persons/person" -> true;
            default -> path.startsWith(EVENT + "/") && FIELDS.containsKey(path.substring(EVENT.length() + 1));
        };
    }

    private void take(String path, String content) throws UnreadableScheduleException {
        switch (path) {
            case "schedule/version", "schedule/conference/release" -> found.version(content);
            case "schedule/conference/title" -> found.title(content);
            case "schedule/conference/time_zone_name" -> found.zone(content);
            case "schedule/conference/day_change" -> found.dayChange(Stamp.time(content));
            case "schedule/conference/base_url" -> found.address(content);
            case EVENT + "/persons/person" -> draft.addPerson(content);
            default -> takeField(path.substring(EVENT.length() + 1), content);
        }
    }

    private void takeField(String name, String content) {
        var field = FIELDS.get(name);
        if (field != null) {
            draft.set(field, content);
        }
        if (isTextCut) {
            draft.noteCut();
        }
    }
}
