package tallyboard.agenda.update;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;
import tallyboard.agenda.TrackId;

/**
 * Which session each talk of a new version is. Strong keys first, so that a number which some tool gave to another talk
 * never wins over a guid.
 *
 * @param same talks that are a session, each session once
 * @param proposed talks that are probably a session: the title is the same, and the time or the speakers
 * @param added talks that are none
 * @param gone sessions of the old version that no talk is
 */
record Matching(Map<Talk, Session> same, Map<Talk, Session> proposed, List<Talk> added, List<Session> gone) {
    /** Of a talk in several slots the slot at the same time goes first; their numbers shift when one is taken out. */
    private static final List<Function<Talk, Optional<String>>> KEYS = Stream.<Function<Talk, Optional<String>>>of(
                    talk -> talk.keys().guid(),
                    talk -> talk.keys().code(),
                    talk -> talk.keys().id().map(id -> id + " " + title(talk)),
                    talk -> talk.keys().uid())
            .flatMap(key -> Stream.<Function<Talk, Optional<String>>>of(
                    talk -> key.apply(talk).map(k -> k + " " + talk.start()),
                    talk -> key.apply(talk).map(k -> k + " " + talk.keys().slot()),
                    key))
            .toList();

    private static final List<Function<Talk, Optional<String>>> LIKENESS = List.of(
            talk -> Optional.of(title(talk) + " " + talk.start()),
            talk -> Optional.of(title(talk) + " " + talk.texts().speakers())
                    .filter(_ -> !talk.texts().speakers().isEmpty()));

    static Matching of(List<Session> sessions, List<Talk> talks) {
        var published = sessions.stream().filter(Matching::isPublished).toList();
        var old = new LinkedHashSet<>(published);
        var fresh = new LinkedHashSet<>(talks);
        var same = pair(old, fresh, KEYS);
        old.addAll(sessions.stream().filter(s -> !isPublished(s)).toList());
        var proposed = pair(old, fresh, LIKENESS);
        return new Matching(
                same,
                proposed,
                List.copyOf(fresh),
                old.stream().filter(Matching::isPublished).toList());
    }

    /** How many sessions of a track are talks in that room. */
    int of(TrackId track, String room) {
        return (int) same.entrySet().stream()
                .filter(pair -> pair.getValue().track().equals(track))
                .filter(pair -> pair.getKey().room().equals(room))
                .count();
    }

    /** What the producer made here is in no schedule, and no schedule takes it away; but it may turn up in one. */
    private static boolean isPublished(Session session) {
        return session.talk().keys().best().isPresent();
    }

    /** Takes the pairs out of both sides. What stands for two of one side pairs nobody. */
    private static Map<Talk, Session> pair(
            Set<Session> old, Set<Talk> fresh, List<Function<Talk, Optional<String>>> keys) {
        var pairs = new LinkedHashMap<Talk, Session>();
        for (var key : keys) {
            var sessions = old.stream().collect(groupingBy(session -> key.apply(session.talk())));
            var wanted = fresh.stream().collect(groupingBy(key));
            wanted.forEach((value, talks) -> {
                var candidates = sessions.getOrDefault(value, List.of());
                if (value.isPresent() && talks.size() == 1 && candidates.size() == 1) {
                    pairs.put(talks.getFirst(), candidates.getFirst());
                    fresh.remove(talks.getFirst());
                    old.remove(candidates.getFirst());
                }
            });
        }
        return pairs;
    }

    private static String title(Talk talk) {
        return talk.title().strip().toLowerCase(Locale.ROOT);
    }
}
