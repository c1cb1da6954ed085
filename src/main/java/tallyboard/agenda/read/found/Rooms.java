package tallyboard.agenda.read.found;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tallyboard.agenda.RoomRef;
import tallyboard.agenda.read.Warning.Kind;

/** The rooms of the schedule, in order, with what is odd about them noted. */
final class Rooms {
    private final List<RoomRef> refs;
    private final Map<String, String> names;

    Rooms(Found found) {
        var byId = found.rooms().entrySet().stream()
                .filter(e -> e.getValue().isPresent())
                .collect(groupingBy(e -> e.getValue().get(), LinkedHashMap::new, Collectors.toList()));
        this.names = byId.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> e.getValue().getFirst().getKey()));
        var doubled = byId.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.refs = found.rooms().entrySet().stream()
                .map(e -> new RoomRef(e.getKey(), e.getValue().filter(id -> !doubled.contains(id))))
                .toList();
        note(found.notes(), doubled);
    }

    List<RoomRef> refs() {
        return refs;
    }

    /** The name of the talk's room; empty when it has none. */
    String of(FoundTalk talk) {
        var place = talk.place();
        return place.room().isEmpty()
                ? place.guid().flatMap(id -> Optional.ofNullable(names.get(id))).orElse(place.said())
                : place.room();
    }

    boolean isContradicted(FoundTalk talk) {
        var said = talk.place().said();
        return !said.isEmpty() && !said.equals(of(talk));
    }

    private void note(Notes notes, Set<String> doubled) {
        doubled.forEach(id -> notes.add(Kind.ROOM_ID_TWICE, id));
        boolean haveSomeIds = refs.stream().anyMatch(r -> r.guid().isPresent());
        refs.stream()
                .filter(r -> haveSomeIds && r.guid().isEmpty())
                .forEach(r -> notes.add(Kind.ROOM_WITHOUT_ID, r.name()));
        refs.stream()
                .collect(groupingBy(r -> alike(r.name()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> notes.add(
                        Kind.ROOMS_ALIKE, same.stream().map(RoomRef::name).collect(Collectors.joining(", "))));
    }

    private static String alike(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
