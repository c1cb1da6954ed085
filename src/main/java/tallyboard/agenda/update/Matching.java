package tallyboard.agenda.update;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tallyboard.agenda.Session;
import tallyboard.agenda.Talk;

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
    private static final List<Function<Talk, Optional<String>>> KEYS = List.of(
            talk -> talk.keys().guid().map(guid -> guid + " " + talk.keys().slot()),
            talk -> talk.keys().code().map(code -> code + " " + talk.keys().slot()),
            talk -> talk.keys().id().map(id -> id + " " + title(talk)),
            talk -> talk.keys().uid());

    private static final List<Function<Talk, Optional<String>>> LIKENESS = List.of(
            talk -> Optional.of(title(talk) + " " + talk.start()),
            talk -> Optional.of(title(talk) + " " + talk.texts().speakers())
                    .filter(_ -> !talk.texts().speakers().isEmpty()));

    static Matching of(List<Session> sessions, List<Talk> talks) {
        var old = new ArrayList<>(sessions.stream()
                .filter(session -> session.talk().keys().best().isPresent())
                .toList());
        var fresh = new ArrayList<>(talks);
        var same = pair(old, fresh, KEYS);
        var proposed = pair(old, fresh, LIKENESS);
        return new Matching(same, proposed, List.copyOf(fresh), List.copyOf(old));
    }

    /** Takes the pairs out of both lists. What stands for two of one side pairs nobody. */
    private static Map<Talk, Session> pair(
            List<Session> old, List<Talk> fresh, List<Function<Talk, Optional<String>>> keys) {
        var pairs = new LinkedHashMap<Talk, Session>();
        for (var key : keys) {
            var sessions = new HashMap<String, List<Session>>();
            old.forEach(s -> key.apply(s.talk())
                    .ifPresent(k ->
                            sessions.computeIfAbsent(k, _ -> new ArrayList<>()).add(s)));
            var wanted = new HashMap<String, Integer>();
            fresh.forEach(talk -> key.apply(talk).ifPresent(k -> wanted.merge(k, 1, Integer::sum)));
            for (var talk : List.copyOf(fresh)) {
                var candidates = key.apply(talk)
                        .filter(k -> wanted.getOrDefault(k, 0) == 1)
                        .map(k -> sessions.getOrDefault(k, List.of()))
                        .orElse(List.of());
                if (candidates.size() == 1) {
                    pairs.put(talk, candidates.getFirst());
                    fresh.remove(talk);
                    old.remove(candidates.getFirst());
                }
            }
        }
        return pairs;
    }

    private static String title(Talk talk) {
        return talk.title().strip().toLowerCase(Locale.ROOT);
    }
}
