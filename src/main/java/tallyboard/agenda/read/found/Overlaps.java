package tallyboard.agenda.read.found;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import tallyboard.agenda.Talk;
import tallyboard.agenda.read.Warning.Kind;

/** Talks that are on at the same time in one room. */
final class Overlaps {
    private Overlaps() {}

    static void note(List<Talk> talks, Notes notes) {
        talks.stream()
                .filter(talk -> !talk.room().isEmpty())
                .collect(groupingBy(Talk::room, LinkedHashMap::new, Collectors.toList()))
                .forEach((room, inRoom) -> {
                    var clashing = clashing(inRoom);
                    if (!clashing.isEmpty()) {
                        notes.add(Kind.OVERLAP, room, clashing);
                    }
                });
    }

    /** Each talk that begins while another is on, after the one that is. */
    private static List<String> clashing(List<Talk> talks) {
        var sorted = new ArrayList<>(talks);
        sorted.sort(Comparator.comparing(Talk::start));
        var found = new LinkedHashSet<Talk>();
        var longest = sorted.getFirst();
        for (var talk : sorted.subList(1, sorted.size())) {
            if (talk.start().isBefore(end(longest))) {
                found.add(longest);
                found.add(talk);
            }
            longest = end(talk).isAfter(end(longest)) ? talk : longest;
        }
        return found.stream().map(Talk::title).toList();
    }

    /** A talk of unknown length is nowhere in the way. */
    private static Instant end(Talk talk) {
        return talk.length().map(talk.start()::plus).orElse(talk.start());
    }
}
